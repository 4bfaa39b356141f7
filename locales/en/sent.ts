/** English: photos, files and voice messages. */
export const sent = {
  "hello.voice":
    "If you send a voice message, a transcription service turns it into text for us; typing works just as well.",
  "desk.sticker": "Nice one! Just tell me in words what I can do for you.",
  "voice.kept":
    "Thank you, I have kept your voice message. I can't take it in by listening: could you type it in a few words?",
  "voice.again": "I have kept this one too. Typed words are what I understand best.",
  "voice.understood": "partly understood from a voice message",
  "file.too-large":
    "That file is too large for me: I can take up to {{limit}} MB. Could you send a smaller one, or a photo of what matters?",
  "file.not-allowed":
    "I can't keep that kind of file. Photos, videos, sound, PDF and common office or text documents are fine; a photo works too.",
  "label.read": "I have read the label in your photo. Please check what I found.",
  "label.value": "{{value}} (read from your photo)",
  "product.of-label": "{{product}} {{model}}",
  "attached.count_one": "{{count}} photo or file",
  "attached.count_other": "{{count}} photos and files",
  "field.voice": "Voice",
  "sent.voice": "a voice message",
  "sent.audio": "a sound recording",
  "sent.video": "a video",
  "sent.document": "a file",
  "sent.document-named": "a file ({{name}})",
  "sent.heard": "Understood from a voice message:",
  "sent.refused": "The customer sent a file that could not be kept. Please ask for it in words.",
  "sent.more": "[more messages …]",
  "sent.with": "{{what}} {{words}}",
} as const;
