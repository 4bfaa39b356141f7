/** 日本語：写真、ファイル、音声メッセージ。 */
export const sent = {
  "hello.voice":
    "音声メッセージをお送りいただいた場合は、文字起こしサービスで文章にいたします。文章でお送りいただいても結構です。",
  "desk.sticker": "スタンプをありがとうございます。ご用件は文章でお知らせください。",
  "voice.kept":
    "音声メッセージをお預かりいたしました。恐れ入りますが、音声のままでは内容を確認できません。一言、文章でお送りいただけますか？",
  "voice.again": "こちらの音声もお預かりいたしました。文章でお送りいただけますと確実に承れます。",
  "voice.understood": "一部は音声から文字に起こした内容です",
  "file.too-large":
    "恐れ入りますが、お預かりできるファイルは{{limit}} MBまでです。小さくしたファイル、または大切な部分の写真をお送りいただけますか？",
  "file.not-allowed":
    "恐れ入りますが、この種類のファイルはお預かりできません。写真・動画・音声・PDFのほか、一般的な文書ファイルを承ります。写真でも結構です。",
  "label.read": "お写真の銘板から読み取りました。内容をご確認ください。",
  "label.value": "{{value}}（写真から読み取り）",
  "product.of-label": "{{product}} {{model}}",
  "attached.count_other": "写真・ファイル{{count}}件",
  "field.voice": "音声",
  "sent.voice": "音声メッセージ",
  "sent.audio": "録音",
  "sent.video": "動画",
  "sent.document": "ファイル",
  "sent.document-named": "ファイル（{{name}}）",
  "sent.heard": "音声メッセージの聞き取り：",
  "sent.refused":
    "お客様から届いたファイルは保存できませんでした。文章での説明をお願いしてください。",
  "sent.more": "［ほかのメッセージ……］",
  "sent.with": "{{what}} {{words}}",
  "pictures.button": "写真（{{count}}）",
  "pictures.of": "案件 {{number}} の写真・ファイルです。",
  "pictures.more": "写真の続き（{{count}}）",
  "pictures.left_other": "あと{{count}}件あります。",
  "pictures.none": "案件 {{number}} には、まだ写真やファイルがありません。",
  "pictures.which": "どの案件の写真をご覧になりますか？",
  "pictures.no-cases": "一覧の案件には写真がありません。",
  "pictures.waiting_other": "あと{{count}}件を受信中です。少し待ってから、もう一度お試しください。",
  "pictures.gone_other": "{{count}}件は、取り消し・削除・保存期限切れのため表示できません。",
  "pictures.no-way":
    "このアプリでは写真を表示できません。窓口の公開アドレスが未設定のため、管理者にご連絡ください。",
  "pictures.link.photo": "写真（リンクの有効期限は1時間です）：",
  "pictures.link.sound": "録音（リンクの有効期限は1時間です）：",
  "pictures.link.file": "ファイル（{{type}}、リンクの有効期限は1時間です）：",
} as const;
