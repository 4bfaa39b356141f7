/** Words and phrases of a yes, a no, and what is said around them: English. */

import type { Consenting } from "./consent-signs.ts";
import { pattern } from "./pattern.ts";

const enIt =
  "(?: it| that| this| them| (?:the|my|our) (?:request|report|form|ticket|lot|whole thing|repair|order|visit|booking|job)| everything)?";

export const en: Consenting = {
  yes: {
    words: [
      "okey doke|all correct|that'll do|thatll do|looks right|send it|okie dokie|okey dokey",
      "thats fine|that is ok|that's ok|go for it|cheers|yes|yess|yeah|yea|yep|yup|yah|ya|y",
      "sure|fine|correct|right|confirm|confirmed|agreed|i agree|agree|perfect|great|good",
      "absolutely|definitely|certainly|sure thing|of course|no problem|no prob|np",
      "no worries|sounds good|sounds great|sound good|looks good|look good|that works|works",
      "works for me|that works for me|it works|fine by me|fine with me|all good|go ahead",
      "please do|lgtm|that's right|thats right|that is right|that's correct|that is correct",
      "that's fine|that is fine|submit|alright|all right|exactly|true|deal|why not|i do",
      "i am|it is|do it|indeed|affirmative|fire away|you bet|aye|righto|yessir|by all means",
      "be my guest|bring it on|ship it|get it done|get on with it|crack on|carry on|proceed",
      "please proceed|approved|brilliant|lovely|grand|spot on|bang on|sorted|sweet|cool",
      "awesome|excellent|wonderful|very well|good to go|you may|for sure|ofc|ya can|fo sho",
    ],
    phrases: [
      pattern`(?:please |pls |plz |just |you can |do |go ahead and |so |then |let'?s |and |now ){0,3}(?:(?:fire|ship|whack|
        chuck|bung|ping|shoot|forward|pass|whizz)${enIt} (?:off|through|over|out|away|across|on)|get${enIt} (?:in|sent|
        going|through|logged|booked)|put${enIt} (?:in|through))(?: now| please| pls| then| for me| lah){0,2}(?![a-z'])|
        (?:and )?(?:off|away) (?:it|she|we|you) goe?s?|(?:do|please do) (?:send|submit)${enIt}`,
      pattern`(?:everything|it|that|this|all(?: of it)?)(?: all)? (?:checks? out|adds? up|match(?:es)?|tall(?:y|ies)|
        is (?:there|as it should be))|that'?s the one|(?:sige|opo|oo)(?: na)?(?: po)?|theek hai|thik hai|boleh(?: lah)?`,
      pattern`(?:please |pls |plz |just |you can |you may |do |go ahead and |so |then |let'?s |kindly |i |can |
        and ){0,3}(?:submit|send|file|book|process|confirm|push|pop|log|register|raise|lodge)${enIt}(?: off| in| through| over| away| on){0,2}(?: now| please| pls| then| for me| already| lah){0,2}(?![a-z'])`,
      pattern`(?:it|that|this|everything|all(?: of (?:it|that))?|details|info)?(?: you(?:'ve| have)? (?:listed|written|put|
        got|noted|said))?'?s?(?: is| are| look| looks| reads| seems| all){0,3}(?: (?:quite|absolutely|perfectly|
        completely|totally|entirely|exactly|pretty|very|just|as)){0,2} ?(?:good|correct|right|fine|ok|okay|perfect|
        great|in order|accurate|grand|sound|spot on)(?: to me| with me| by me| from here| enough| here| now){0,2}(?![a-z'])`,
      pattern`(?:looks?|seems|reads|sounds) (?:(?:quite|absolutely|perfectly|completely|totally|all|very|just|
        pretty) ){0,2}(?:good|correct|right|fine|ok|okay|perfect|great|accurate|spot on|in order)(?: to me| with me| by me| from here){0,2}|(?:i )?(?:don'?t|do not|can'?t) see why not|(?:please )?do the needful|
        can(?: can)?(?: lah| la| already)?|i (?:confirm|approve|consent)|happy with (?:that|it|this|everything)|
        roger(?: that)?|yup+ers|let'?s (?:go|do (?:it|this))|go on(?: then)?|100(?:%| percent)?`,
    ],
  },
  unchanged: {
    phrases: [
      pattern`(?:no|nope|nah)?[, ]{0,2}(?:there'?s |i have |i've got )?(?:nothing (?:else )?(?:to (?:add|change|correct|
        amend)|more|else)|no (?:changes?|corrections?|amendments?)(?: needed| required)?)(?![a-z'])`,
    ],
  },
  no: {
    words: [
      "actually no|actually don't",
      "don't send|dont send|don't send it|not yet|leave it|nah leave it|no|nope|nah|naw|n",
      "no thanks|no thank you|no thx|not really|no way|that doesn't work|that doesnt work",
      "doesn't work|doesnt work|doesn't work for me|none|none of them|none of these",
      "none fits|neither|not good|no good|i don't think so|i dont think so|don't think so",
      "not now|not today|wrong|incorrect|never|don't|dont|do not|please don't|not right",
      "not correct|not ok|not okay|that's wrong|thats wrong|that is wrong|i disagree",
      "disagree|cannot|can't|no need|negative|i don't|i'm not|rather not|not interested",
      "not necessary|not needed|not going ahead|absolutely not|definitely not|certainly not",
      "of course not|hell no|nah cheers|no cheers|nope cheers|nah ta|no ta",
    ],
    phrases: [
      pattern`(?:please |pls |just ){0,2}(?:do not|don'?t|dont) (?:submit|send|file|book|bother(?: (?:sending|coming|
        booking))?|process|do|confirm|go ahead|proceed|carry on|continue)${enIt}(?: with (?:it|this|that))?(?: yet| now| please| off| in| anymore| any more){0,2}(?![a-z'])|
        i(?: really)? (?:don'?t|do not|dont) want (?:it|this|that|the (?:report|form|request)|anything|
        you to) (?:to be )?(?:sent|send it|submitted|filed|booked|send|submit it|going (?:in|off|out)|to go(?: in| off| out)?)|i(?:'d| would)? rather (?:you )?(?:didn'?t|not)`,
      "leave (?:it|that|this)(?: for (?:now|today|the moment|a bit))?(?![a-z'])",
    ],
  },
  drop: {
    words: ["call it off"],
    phrases: [
      pattern`(?:please |pls |just |let'?s |i(?:'d| would)? (?:like|want) to |i want to |i wanna |can you |
        could you ){0,3}(?:cancel|scrap|drop|withdraw|bin|abort|forget|stop|delete|discard|call off)${enIt}(?: off| now| please| all| altogether| about it){0,2}(?![a-z'])|(?:i'?ve |i |we'?ve |we )?changed (?:my|our) minds?|
        never ?mind|(?:i |we )?(?:don'?t|do not|no longer) (?:want|need) (?:it|this|that|one|you|a repair|the (?:repair|
        visit|service))(?: any ?more| now| after all| fixed| done){0,2}|no longer (?:needed|required|necessary)`,
    ],
  },
  question: {
    words: ["maybe|perhaps|but|or|if|when|how|what"],
    phrases: [
      "(?:please |pls ){0,2}(?:don'?t|do not|not|never|didn'?t|won'?t) (?:cancel|scrap|drop|withdraw|delete|stop)",
    ],
  },
  filler: {
    words: [
      "please|pls|plz|thanks|thank you|thank u|thx|ty|tks|so much|very much|a lot|hi|hello",
      "hey|sorry|for me|by me|with me|it|that|this|them|then|well|oh|ah|sir|guys|mate|again",
      "at all|very|so|too|really|just|dear|hun|boss|bro|buddy|man|lah|la|lor|leh|as well",
      "indeed|kindly|everything|to me|and|i|asap|quickly|lol|haha|you're a star|legend|now",
      "actually|today|my|darling|ta|whole thing|thanks anyway",
    ],
    phrases: [
      pattern`(?:no|nope|nah)[, ]{0,2}nothing|(?:that'?s )?(?:all|everything)|(?:i'?m|we'?re)|(?:my )?love|
        see you(?: then| soon)?|looking forward(?: to it)?|(?:much |really )?appreciate(?:d| it)|
        (?:as )?soon as (?:possible|you can)`,
      pattern`as far as i can (?:see|tell)|(?:and )?thanks? (?:you )?for (?:being|your|the|all) [a-z ]{1,24}|
        (?:(?:i|we)(?:'ve| have)? (?:just |now |already )?)?(?:read|checked|double-?checked) (?:it|this|that|everything|
        it all|the (?:lot|whole thing|report|form))(?: through| over| twice| again| carefully){0,2}|
        (?:i|we)(?:'ve| have)? (?:just |now |already )?(?:read|checked|gone|looked|been) (?:it |this |that |everything |
        it all |the (?:lot|whole thing|report|form) )?(?:through|over|twice|again|carefully|thoroughly)(?: (?:it|twice|
        everything))?|(?:any ?more|quite|po)|(?:and )?off you go|n (?:thanks|thx|ty|thank you)|
        for (?:now|today|the moment|the time being)|(?:nah |no )?but thanks(?: anyway)?`,
    ],
  },
};
