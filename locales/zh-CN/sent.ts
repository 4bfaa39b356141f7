/** 简体中文：照片、文件和语音。 */
export const sent = {
  "hello.voice": "如果您发语音，我们会用转写服务把它变成文字；打字也一样方便。",
  "desk.sticker": "收到您的表情啦！需要我做什么，用文字告诉我就行。",
  "voice.kept": "谢谢，您的语音已经保存。不过我听不了语音，麻烦您打几个字说一下，好吗？",
  "voice.again": "这条语音也保存好了。我最能看懂的还是文字。",
  "voice.understood": "部分内容由语音转写",
  "file.too-large":
    "这个文件太大了，我最多能收 {{limit}} MB。麻烦您发个小一点的，或者把要紧的地方拍张照片，好吗？",
  "file.not-allowed":
    "这种文件我没法保存。照片、视频、录音、PDF 和常见的办公或文本文档都可以，拍张照片也行。",
  "label.read": "我从您的照片里读到了标签内容，请核对一下。",
  "label.value": "{{value}}（从照片读取）",
  "product.of-label": "{{product}} {{model}}",
  "attached.count_other": "{{count}} 个照片或文件",
  "field.voice": "语音",
  "sent.voice": "语音",
  "sent.audio": "录音",
  "sent.video": "视频",
  "sent.document": "文件",
  "sent.document-named": "文件（{{name}}）",
  "sent.heard": "由语音转写：",
  "sent.refused": "客户发来的一个文件没能保存，请让客户用文字说明。",
  "sent.more": "[更多消息……]",
  "sent.with": "{{what}} {{words}}",
} as const;
