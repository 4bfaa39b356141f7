/** English words of the troubles: what each switch does, and what the desk should make of it. */
export const troubleEn = {
  troubleHint:
    "Make a platform misbehave and watch what the desk does about it: nobody's message may be lost, and none may come twice.",
  troublePlatform: "Whose trouble",
  troubleOn: "{count} on",
  troublesOn: "Trouble: {count} on",
  troubleHere: "This platform is being disturbed",
  howOften: "For how many calls",
  whichCalls: "Which call of the desk",
  anyCall: "any call",
  makeIt: "Make it go wrong",
  still: "still {count} ×",
  calm: "All quiet again",
  calmHint: "Nothing is disturbed now.",
  onNow: "Going wrong now",
  levers: "Only on this platform",
  errcodes: "Refused with a code of the platform",
  "errcodes.why":
    "The call is answered 200, but with this errcode, as this platform does. The desk knows which codes pass by themselves, and tells colleagues of the others.",
  errcode: "Code",
  deliveries: "Webhooks to the desk",
  deliverTimes: "Each webhook is delivered",
  "deliver.1": "once, as it should be",
  "deliver.2": "twice",
  "deliver.3": "three times",
  "deliver.why":
    "Platforms do that when an answer is lost. A message heard before must change nothing.",
  redeliver: "Send unanswered webhooks again",
  "trouble.throttle": "Too many requests",
  "trouble.throttle.why":
    "The platform says 429 (WeCom: errcode 45009). The desk waits as long as it is told, then sends once more.",
  "trouble.error": "Server error",
  "trouble.error.why": "500, and nothing was done. The desk tries again, later each time.",
  "trouble.html": "Error page of a gateway",
  "trouble.html.why": "502 with a page instead of JSON. The desk must not trip over it.",
  "trouble.delay": "Slow answer",
  "trouble.delay.why": "Three seconds for one call. Other chats go on meanwhile.",
  "trouble.reset-before": "Connection lost before anything is done",
  "trouble.reset-before.why":
    "Nobody knows whether it arrived; it did not. Sent again where the platform can tell doubles apart.",
  "trouble.reset-after": "Done, but the answer is lost",
  "trouble.reset-after.why":
    "The message is there, the desk does not know. Sending again blindly would say everything twice.",
  "trouble.token-expired": "Access token expired",
  "trouble.token-expired.why":
    "The platform no longer takes the key it gave. The desk fetches a new one, or tells the operator.",
  "trouble.content-not-ready": "Photos are not ready yet",
  "trouble.content-not-ready.why":
    "LINE answers 202 while it still prepares a picture. The desk asks again until it is there.",
  "trouble.expire-tokens": "All access tokens die now",
  "trouble.expire-tokens.why":
    "Earlier than was said when they were handed out. Every call fails until a new one is fetched, once for all.",
  "trouble.errcode": "Refused with errcode {code}",
};
