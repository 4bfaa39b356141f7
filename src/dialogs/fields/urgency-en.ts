/** Dangers as they are spoken of in English, with words of South and South-East Asia. */
import { pattern } from "../../engine/pattern.ts";
import type { Signs } from "./urgency-signs.ts";

/** Words between, as long as they deny nothing. */
const few = (most: number): string =>
  `(?:(?!\\bnot?\\b|n't|\\bnever\\b|\\bwithout\\b|\\bno longer\\b|\\bstopped\\b)[^.,!?;◇]){0,${most}}`;
const fuel = "(?:gas|lpg|propane|butane|methane|natural gas|town gas|cooking gas)";
const limb =
  "(?:hands?|fingers?|fingertips?|thumbs?|arms?|legs?|f[eo]{2}t|toes?|face|skin|palms?|wrists?|ankles?|hair|sleeves?|elbows?|knuckles?|scalp)";
const whose = "(?:my|his|her|our|their|the|a|one|an|your|someone's|somebody's)";
const person = pattern`(?:chef|cook|staff|staffer|worker|operator|guy|man|woman|lady|kid|child|children|son|daughter|boy|girl|toddler|baby|
    someone|somebody|colleague|employee|helper|maid|cleaner|guest|customer|tenant|patient|mum|mom|mother|dad|father|
    gran|grandma|grandad|grandpa|grandmother|grandfather|nan|wife|husband|partner|brother|sister|uncle|auntie|aunt|
    flatmate|roommate|friend|neighbour|neighbor|waiter|waitress|technician|plumber|people|he|she|they|i|we)`;
const smelling =
  "\\b(?:smell\\w*|stink\\w*|stank|reek\\w*|whiffs?|odou?rs?|stench|pongs?|scent|fumes)";

export const english: Signs = {
  "extra-urgent": [
    pattern`\b${fuel}\b${few(16)}\b(?:leak\w*|smell\w*|stink\w*|stench|odou?r|hiss\w*|escap\w*|fumes|seep\w*|pouring out)|
      ${smelling}(?: \w+){0,4} (?:${fuel}\b(?!ket)|rotten eggs? ${few(20)}(?:boiler|heater|gas|geyser|stove|hob|
      cooker))|(?:rotten|bad) eggs?${few(24)}(?:boiler|heater|gas|geyser|stove|hob|cooker)|
      (?:boiler|heater|gas|geyser|stove|hob|cooker)${few(24)}(?:rotten|bad) eggs?|\bleak\w* (?:of )?${fuel}\b|
      hiss\w*${few(20)}\b${fuel}\b`,
    pattern`\bshock(?:s|ed|ing)? (?:me|him|her|us|them|my|our|whoever|anyone|everyone|everybody|someone|people|the (?:kid|
      cleaner|plumber|maid|worker|child|boy|girl|staff|dog|cat))\b|
      \b(?:kena|got|get|gets|getting|gotten|gave|gives?|giving|given|had|having|received?|suffered|took|felt|
      feel(?:ing)?) (?:[a-z]+ ){0,5}shock(?:s|ed)?\b(?! when i (?:saw|got|opened|read)| (?:absorber|at the))|
      \b(?:nasty|mild|little|electric(?:al)?|small|bad|big|massive|huge|tiny|slight|
      strong) (?:electric )?shocks?\b(?! absorber)|\b(?:by|with|from) an? (?:electric )?shock\b|
      knocked off (?:his|her|my|their) feet|\bshocks? (?:from|off|every|when(?:ever)?|if|each|through)\b|
      \b(?:is|was|been|be|am|are|were|i'm) shocked (?:by|from|when|while|every)(?! (?:the |your |that |how |
      our )?(?:bill|price|cost|quote|noise|how|invoice|state|response|service))|
      \bshocked (?:twice|again|badly|several|multiple|three|many|yesterday|today|this morning|last night)|electrocut\w+`,
    pattern`\bzap(?:s|ped|ping)\b|\bjolt(?:s|ed)?\b|\bbuzz(?:es|ed|ing)? (?:me|my (?:hand|finger|arm)|through my)|\btingl\w*|
      pins and needles|\bprickl\w+ (?:in|when|feeling)|
      \b(?:getting|got|get|feel|feeling|giving|gives|gave|passing|has|have|having|
      leaking) (?:\w+ ){0,2}(?:electric(?:al)? )?current\b|
      \bcurrent (?:in|from|through|coming|leak\w*|pass\w*|on) (?:\w+ ){0,3}(?:body|tap|water|shower|casing|door|handle|
      metal|machine|geyser|wall|it|me|fridge)|
      \b(?:casing|case|body|metal|tap|water|door|handle|panel|hood|shower|cabinet|frame|chassis)(?:'s| is| was| feels| seems)? (?:\w+ )?(?:live|electrified|electric)\b(?! (?:shower|heater))|
      \blive (?:casing|case|body|metal|panel|handle)|\bthrown (?:across|back|off|against|to the)|\bcurrent leak\w*`,
    pattern`\b${limb}(?: \w+){0,3} (?:numb|tingly)|\b(?:is|are|'s|was|were|went) (?:all )?(?:on fire|alight|ablaze|in flames|
      aflame|burning(?! (?:smell|hot|plastic|rubber|through|up (?:in|with) (?:electric|energy)|electric|money|energy|
      fuel|gas)))|\b(?:caught|catching|set) (?:fire|alight|light|on fire|ablaze)\b|
      \bflam(?:es?|ing)\b(?! (?:is|keeps|goes|went|won|does|sensor|out|failure|dies|rod|detect|too))|
      \bup in (?:flames|smoke)|\b(?:orange|real|proper|open|small|little|big|huge|massive|electrical|grease|kitchen|
      a) fires?\b(?! (?:alarm|door|drill|extinguisher|blanket|exit|risk|hazard|sale))|
      \bfire (?:coming|shooting|broke|brigade|department|service|engine|truck|came|started|inside|in the|behind|under|
      from|at the|out of)|\bfireball|\bignited\b|\bexplo(?:ded|des|ding|sions?)\b|
      \b(?:blew|blown|blows) up\b(?! (?:the )?(?:balloon|my phone|my inbox))|
      \bcall(?:ed|ing)? (?:the )?(?:911|999|112|995)`,
    pattern`\b(?:bleed(?:s|ing)?|bled|blood)\b(?! (?:test|pressure|the radiator|valve|samples?|bank|orange))|
      \b(?:burn(?:t|ed|s)?|scald(?:ed|s)?|cut|sliced|crushed|injured|broke|broken|fractured|snapped|dislocated|sprained|
      twisted|hurt|gashed|smashed|trapped|caught|lost|severed|jammed|pinched|blistered|banged|hit|split|
      bruised) ${whose} (?:\w+'s )?(?:\w+ )?(?:${limb}|hip|head|nose|ribs?|bones?|collarbone|tooth|teeth|back|knee|
      skull|forehead|shoulder|neck|eye|lip)\b|
      \b(?:burnt|burned|scalded|hurt|cut|injured|crushed|electrocuted|shocked|poisoned|killed) (?:himself|herself|
      myself|themselves|ourselves|me|him|them|us|badly|${whose} ${person})\b`,
    pattern`\b(?:${limb}|head|hip|knee)(?:'s| is| are| was| were| got| gets| has been| been| being| have been| went| has)?(?: \w+){0,2} (?:burn(?:t|ed|s)|scald\w*|cut|crush\w*|trapped|caught|stuck|broken|sliced|blister\w*|severed|
      mangled|pinned|bleeding|jammed|pulled in|pulled into|sucked|swollen|fractured)\b(?! (?:button|
      on the (?:sharp )?handle))|\b(?:scalded|scalds|scalding (?:him|her|me|my|us|the|a))\b|
      \bblister(?:s|ed|ing)?\b(?! (?:paint|pack))|\b(?:third|second|first)[- ]degree\b|
      \b(?:badly|severely|seriously|got|is|was|been|are|were|being|getting) (?:hurt|burnt (?:by|on|from)|burned (?:by|
      on|from)|injured|wounded|scalded|poisoned|gassed|electrocuted)\b|
      \b(?:tip|end|top|nail) (?:off|of) (?:a |his |her |my |the )?(?:\w+'s )?(?:finger|thumb|toe)|
      \binjur(?:y|ies|ed|ing)\b|\bburns on (?:his|her|my|their|the)`,
    pattern`\bambulance|\bparamedics?|\ba&e\b|\bemergency room|\bin casualty\b|
      \b(?:rushed|taken|took|went|going|gone|sent|brought|off|is|in|drove)(?: \w+){0,2} (?:to |
      at )?(?:the )?(?:hospital|clinic|er)\b|\bstitches\b|\bconcuss\w+|\b(?:passed|passing|pass|knocked) out\b|
      \bunconscious|\bunresponsive(?! (?:button|panel|screen|display|remote|touch|control))|\blost consciousness|
      \bnot breathing|\bstopped breathing|\bkeeled over|\bfaint(?:ed|ing|s)\b|\bblacked out\b|
      \b${person}(?:'s| is| has| just| all| was| were| have)? (?:just |all )?collaps(?:ed|ing)\b|
      \bcarbon monoxide poison\w*|\bco poison\w*|\bpoisoned\b|\bgassed\b`,
    pattern`\b${person}(?:'s| is| are| was| were| got| gets| has been| have been| been|'m| am|'ve been|
      's been)?(?: \w+)? (?:trapped|locked|stuck|shut|caught|pinned|crushed|pulled|sucked)(?: \w+){0,3} (?:in|inside|
      under|between|into|by|on)\b(?! (?:traffic|a meeting|the (?:office|menu|app|queue|loop)|a queue|hold))|
      \btrapped (?:inside|in the|under)|\b(?:locked|shut|stuck) (?:inside|in) (?:the |a |our )?(?:\w+ )?(?:freezer|
      cold ?room|walk-?in|chiller|cooler|bathroom)\b`,
  ],
  urgent: [
    pattern`\bwater(?:'s| is| was| has been| keeps| just| starts?| started| comes)?(?: \w+){0,2} (?:pouring|gushing|dripping|
      flowing|seeping|pooling|spraying|spurting|streaming|shooting|squirting|leaking|trickling|dropping|cascading|
      bubbling|oozing|flooding|overflowing|spilling|raining|spewing)\b(?! (?:slow|weakly|sound|noise|fine|ok|well|
      normally))|\bwater(?:'s| is| was| keeps| kept)? (?:coming|comes|came|running|runs|ran|going|goes|went|getting|
      rising)(?: \w+)? (?:through|down|from|onto|into|all over|everywhere|under|across|up|over|in from)(?! (?:ok|fine|
      cold|slow))|\bwater (?:coming|comes|came|running) out (?:of|from|at|under|the (?:bottom|back|side|front)|
      everywhere)(?! (?:the )?(?:tap|shower|faucet))`,
    pattern`\bdrip(?:ping|s|ped)?\b(?! (?:tray|pan|noises?|sounds?|hose|drip noise|coffee|dry|drip sound))|
      \b(?:spray|spurt|squirt|gush|spew|pour|flood|overflow|jett?)(?:s|ed|ing|ting)\b(?! (?:arm|arms|nozzle|bottle|pipe|
      hole|cold air|hot air|air|in (?:with|orders)))|
      \b(?:soak(?:ed|ing)|drench(?:ed|ing)|waterlogged|sopping|swimming pool|paddling pool|waterfall|niagara|a lake|
      like a river|swimming in)\b(?! (?:clothes|laundry))|
      \b(?:empti(?:ed|es)|dump(?:ed|s|ing)|spill(?:ed|s|ing))\b[^.,]{0,24}\b(?:all over|everywhere|floor|kitchen|
      carpet)|\bpool(?:s|ing)? of water|\binches of water|
      \b(?:floors?|carpets?|ceilings?|beds?|walls?|kitchen|room|laundry|hallway|sofa|bedroom)(?:'s| is| are| was| all| so| completely| totally| getting| got| become| became){1,3} (?:wet|flooded|under water|underwater|swimming)|
      \b(?:stain|bulg|sagg)\w*${few(16)}ceiling|ceiling${few(16)}(?:drip|wet|water|bulg|sagg|leak|com)\w*`,
    pattern`\b(?:pipes?|hoses?|tanks?|geyser|cylinder|connector|joint|boiler|inlet|fitting|valve|tap|elbow|coupling)(?:'s| has| have| just| is| are| was| got| fully){0,3} (?:burst|split|ruptured|popped(?: off)?|blown(?: off)?|snapped|
      come (?:off|loose|apart)|cracked (?:open|and)|come undone|flown off)|\bburst\b(?! of| into (?:tears|song))|
      \bcan'?t (?:turn|shut|switch|stop|get|close|isolate) (?:off )?(?:the )?water|
      \bcan'?t (?:turn|shut|switch) off (?:the )?water|\bwater won'?t (?:stop|turn off|shut off)|
      \b(?:buckets?|bowls?|pots?|towels?|mop\w*)${few(30)}(?:water|full|everywhere|catch|leak|keep up|coping)|
      \b(?:downstairs|neighbou?rs?|flat below|below us|below me|floor below)${few(30)}(?:soak|leak|wet|flood|drip|water|
      ceiling|stain|damag)\w*`,
    pattern`\bsmok(?:e|y|es|ed|ing)\b|\bfuming\b(?! at| with)|
      ${smelling}${few(30)}\b(?:burn\w*|melt\w*|sing\w{2,4}|scorch\w*|charr\w*|hot (?:plastic|rubber|wir\w*|
      electric\w*)|electrical)(?! (?:food|toast|garlic|oil|rice|fish|meat|curry))|
      \b(?:burn(?:t|ing|ed|y)|melt(?:ed|ing)|sing(?:ed|eing)|scorch\w*|charr\w*|acrid|hot plastic|electrical|
      burnt-?\w+)\b(?! (?:food|toast|garlic|oil|rice|fish|meat|curry))${few(26)}\b(?:smell\w*|odou?r|stink|whiff|pong|
      stench|fumes|scent)|\b(?:plugs?|sockets?|outlets?|cables?|wires?|wiring|cord|leads?|adapt[eo]rs?|
      power strip)\b${few(18)}\b(?:melt\w*|scorch\w*|char\w*|burnt|burned|blacken\w*|singed|smok\w*)`,
    pattern`\bspark(?:s|ed|ing|y)\b|\barc(?:s|ed|ing)\b|
      \b(?:blue|bright|white|big|electrical|electric|loud) (?:flash|spark|arc)\w*|
      \bflash(?:es|ed)? (?:of (?:light|blue)|from|at|out of) (?:the |its )?(?:plug|socket|outlet|switch|panel|back|wall)`,
    pattern`\b(?:rcd|rcbo|mcb|elcb|gfci|rccb|breakers?|fuses?|trip ?switch|circuits?|fuse ?box|fuseboard|mains|consumer unit|
      db box|main switch|safety switch|electrics|electricity|power)\b${few(14)}\b(?:trip\w*|pops?|popp\w*|blow\w*|blew|
      fall\w*|drop\w*|jump\w*|kicks|kick out|goes(?! on)|went(?! on)|going (?:off|out)|cuts? (?:out|off)|cutting|
      knocked out|shuts? (?:off|down)|flips?|flipp\w*)\b(?! (?:fine|ok))|
      \b(?:trip|blow|pop|knock|short|fus|flip)(?:s|ped|ping|ing|ed|es)?(?: out| off)? (?:the |my |our |all the )?(?:rcd|
      mcb|elcb|gfci|breakers?|fuses?|electrics|electricity|power|lights|circuit|mains|whole)|
      \b(?:whole|entire|all the|all our|every) (?:house|flat|apartment|home|place|office|shop|building|floor|kitchen|
      block|unit|lights?|power|electrics)(?:'s| is| are)?(?: \w+){0,2} (?:dark|black|out|off|dead|down)\b|
      \b(?:plunged|in) (?:in(?:to)? )?(?:total |complete )?darkness|
      \b(?:house|flat|home|apartment|kitchen|building|office|shop|place)(?: \w+)? (?:loses?|lost|
      losing) (?:all )?(?:power|electricity)|
      \b(?:kills?|cuts?|takes? out|knocks? out) (?:all )?the (?:power|electricity|lights|electrics)|\bin the dark\b|
      \blights? (?:all )?(?:go|goes|went) (?:out|off) (?:in|all|every|when)|\bpower outage|
      \bno (?:power|electricity) (?:in|to) the (?:whole|house|flat|kitchen|building)`,
    pattern`\b(?:production|lines?|factory|plant|workshop|assembly|press|kitchen|mill|operations?)\b${few(20)}\b(?:standstill|
      stand still|stopped|halted|halt|idle|stalled|at a stop|shut down|grounded|paralys\w*|paralyz\w*|ceased|
      down(?! (?:the|to|a|in)))\b|\bstandstill|
      \b(?:can'?t|cannot|can not|couldn'?t|unable to|won'?t be able to|
      not able to)(?: \w+){0,2} (?:open (?:the (?:restaurant|shop|store|caf[eé]|kitchen|bar|salon|stall|bakery)|our|
      up shop|tonight|today|for|business|tomorrow|until|up)|trade\b|serve|operate\b|run the (?:shop|line|restaurant|
      kitchen|production)|produce\b|do business|fulfil\w*|ship\b|deliver orders|feed)|
      \b(?:restaurant|shop|bakery|caf[eé]|kitchen|store|bar|salon|hotel|factory|business|laundrette|clinic|
      canteen)(?: \w+){0,2} (?:can'?t|cannot|couldn'?t|won'?t) (?:be able to )?(?:open|operate|trade|serve|cook|run|
      function|work)|\b(?:had to|have to|having to|forced to|must|going to) (?:\w+ )?(?:shut|close)(?! the (?:door|lid|
      valve|window|tap)| it| off| (?:him|her))|
      \b(?:close|closed|shut|shutting|closing) (?:the |our |my )?(?:shop|caf[eé]|restaurant|store|kitchen|bar|hotel|
      salon|business|doors|bakery|stall|laundrette)|
      \b(?:losing|lost|lose) (?:\w+ )?(?:money|business|orders|customers|thousands|stock|sales|revenue|trade|[£$€]\d)|
      \borders? (?:are |is )?(?:piling|backed|backing|held|delayed)|
      \b(?:workers?|staff|crew|operators?|people|everyone|men|team)(?: are| is| were)?(?: all| just)? (?:sitting|
      standing|idle|waiting around|twiddling|sent home|doing nothing)|
      \b(?:kitchen|restaurant|shop|caf[eé]|store|bar|salon|hotel|bakery|factory)(?:'s| is| has| are)? (?:\w+ )?(?:shut|
      closed)\b|\b(?:orders?|bookings?|covers|tables|appointments)(?: are| is| all| were)* (?:cancel\w*)|
      \bsent (?:the )?(?:staff|workers|everyone|everybody|them|crew) home|
      \bguests?${few(12)} (?:checking out|leaving|walking out|demanding|want(?:ing)? refund)\w*|
      \bturn(?:ing|ed)? (?:away|guests|customers)`,
    pattern`\b(?:come|here|someone|somebody|anyone|anybody|help|technician|engineer|plumber|repairman|guy|person|send|
      need you|need him|get)\b${few(26)}(?:(?<!all )at once\b|\b(?:right now|right this|this (?:very )?(?:minute|second|
      instant|moment)|straight ?away|now now|within the hour|pronto|urgently|on the double|this instant|
      the soonest now)\b|\bright away\b|\bnow\b(?=[!.,?]*(?:$| please| pls| plz)))\??|
      \bcan'?t wait (?:a|any|another|until|till|one)|\bdrop everything|
      \b(?:insulin|vaccines?|medication|medicines?|meds|breast ?milk|chemo|blood samples?|plasma|
      antibiotics)\b${few(60)}(?:warm|spoil\w*|ruin\w*|going off|gone off|fridge|bad|cold|room temp\w*|degrees|thaw\w*|
      useless)|\b(?:fridge|freezer|chiller|cooler)\b[^.!?]{0,60}\b(?:insulin|vaccines?|breast ?milk|chemo|
      blood samples?|plasma)\b`,
    pattern`\b(?:(?:it|it'?s|its|they'?re|the lot is) all|food|meat|fish|milk|stock|seafood|ice ?cream|groceries|veg\w*|
      produce|everything|chicken|prawns|beef|pork|lamb|dairy|cheese|cakes?|leftovers|ingredients|contents|shopping|
      fridge full|freezer full)\b${few(28)}\b(?:spoil\w*|(?:going|gone|go|goes|went) (?:off|bad|sour|rotten)|rot|rots|
      rotting|rotten|thaw\w*|melt(?:s|ed|ing)|defrost(?:ed|ing)|ruined|perish(?:ed|ing)|in the bin|binned)\b`,
  ],
  ill: [
    pattern`\b(?:headaches?|dizz\w+|light-?headed|woozy|nause\w*|vomit\w*|throwing up|threw up|puk(?:ed|ing)|drowsy|
      chest pains?|short(?:ness)? of breath|can'?t breathe|hard to breathe|chok(?:ed|ing)|cough\w*|wheez\w*|giddy|
      queasy|feel(?:s|ing)? (?:sick|ill|faint|unwell|funny|weird)|felt (?:sick|ill|faint|unwell)|fell ill|(?:got|get|
      gets|getting|been|is|was|are|am|made (?:me|us|him|her)|makes? (?:me|us)) (?:sick(?! of)|ill|unwell|poorly)|
      eyes? (?:are |is )?(?:burn|sting|water)\w*|throat|(?:rotten|bad|off) eggs?|eggy|sulphur\w*|sulfur\w*)\b`,
  ],
  grave: [
    pattern`\b(?:hurts?|hospital|clinic|doctor|nurse|slipped|fell (?:over|down|and)|tripped over|shattered|smashed|collaps\w+|
      carbon monoxide|gas|lpg|propane|static|firemen|fire ?fighters?|police|emergency services|scald\w*|(?:broken|
      shattered|smashed) glass|glass (?:broke|shattered|everywhere|smashed)|shocks?|shocked|fell on|knocked (?:him|her|
      me)|dying|dead body|save (?:us|me))\b(?! (?:to look|at the price|bills?))`,
  ],
  doubt: [
    pattern`\b(?:feel(?:s|ing)? (?:something|funny|weird|odd|strange|a bit)|felt (?:something|a bit|funny|odd)|
      burn(?!ers?\b)\w*|scorch\w*|melt\w*|singe\w*|charr\w*|heat(?:s|ing)? up too|too hot to touch|red hot|steam\w*|
      vapou?r|fumes|haze|fire|flames?|whiff|odou?r|pong|stink\w*|spills?|seep\w*|ooz\w*|trickl\w*|moist\w*|damp|wet|
      puddles?|water (?:on|under|around|near|in front|marks?)|overflow\w*|mop\w*|towels?|buckets?)\b(?! (?:clothes|
      clothing|laundry))`,
    pattern`\b(?:plugs?|sockets?|cables?|outlets?|cords?|wires?)\b[^.,]{0,14}\b(?:warm|hot)|
      \b(?:restaurant|caf[eé]|customers?|guests?|business|production|workers?|open tonight|spoil\w*|spoilt|going off|
      gone off|rott(?:en|ing)|thaw\w*|defrosted|ruin\w*|perish\w*|stock|insulin|vaccines?|medicines?|medication|meds|
      breast ?milk|heatwave|heat ?stroke|fever|asthma\w*|dement\w*|bedridden|disab\w*|\d-?(?:week|month|day)s?-?old|
      year-?old (?:mum|mom|mother|dad|father|gran\w*)|(?:is|she's|he's) (?:[89]\d|1\d\d)\b|hurry|quick(?:ly)?|(?:fast|
      soon) as (?:you|u|possible|poss)|at once|now!|help!|sos|mayday|please please|desperate\w*|crying|screaming|
      hiss\w*|bang\w*|popp(?:ed|ing)|boom|exposed wir\w*|bare wir\w*|frayed|short(?:ed|ing)? (?:out|circuit)|
      short circuit)\b`,
  ],
};
