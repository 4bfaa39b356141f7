/** 繁體中文（台灣）：照片、檔案和語音。 */
export const sent = {
  "hello.voice": "您傳的語音訊息，會由轉錄服務轉成文字給我們；直接打字也一樣方便。",
  "desk.sticker": "收到您的貼圖了！需要我幫什麼忙，用文字告訴我就可以。",
  "voice.kept": "謝謝您，語音訊息已經保存。不過我聽不懂語音，可以麻煩您簡單打幾個字嗎？",
  "voice.again": "這則語音也保存好了。還是文字我最看得懂。",
  "voice.understood": "部分內容由語音轉錄",
  "file.too-large":
    "這個檔案太大了，我最多可以收 {{limit}} MB。可以麻煩您傳小一點的檔案，或拍下重點的照片嗎？",
  "file.not-allowed":
    "這種檔案我無法保存。照片、影片、錄音、PDF，以及常見的文書或文字檔都可以，拍張照片也行。",
  "label.read": "我從您的照片讀到了銘牌內容，請核對一下。",
  "label.value": "{{value}}（從照片讀取）",
  "product.of-label": "{{product}} {{model}}",
  "attached.count_other": "{{count}} 個照片或檔案",
  "field.voice": "語音",
  "sent.voice": "一則語音訊息",
  "sent.audio": "一段錄音",
  "sent.video": "一段影片",
  "sent.document": "一個檔案",
  "sent.document-named": "一個檔案（{{name}}）",
  "sent.heard": "語音訊息轉錄：",
  "sent.refused": "客戶傳來的檔案無法保存，請客戶改用文字說明。",
  "sent.more": "[更多訊息……]",
  "sent.with": "{{what}} {{words}}",
} as const;
