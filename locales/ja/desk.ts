/** 日本語：窓口そのもの、フォーム、いつでも使える言葉。 */
export const desk = {
  "desk.sorry":
    "申し訳ございません。システムに不具合がございました。メッセージは保存しており、担当者が確認いたします。参照番号：{{reference}}",
  "desk.refused.not-now": "この操作は今はできません。案件の状況がすでに変わっています。",
  "desk.refused.not-yours": "この操作は、この案件の担当者が行います。",
  "desk.refused.missing":
    "必要な情報が不足しています。もう一度この操作を選び、質問にお答えください。",
  "desk.price":
    "料金は故障の原因によって異なります。担当者が確認のうえ、お見積りをこちらにお送りし、ご了承いただいてから作業いたします。",
  "desk.joined": "{{above}}\n{{below}}",
  "desk.unspoken":
    "恐れ入りますが、拝見できるのは文章・写真・動画・書類・位置情報・連絡先のみです。文章でお送りいただけますか？",
  "desk.too-large":
    "恐れ入りますが、ファイルが大きすぎて開けません（20 MBまで）。ファイルではなく通常の写真としてお送りいただくと、自動で小さくなります。お手伝いが必要でしたら「オペレーター」とお送りください。",
  "desk.slower":
    "一度に多くのメッセージを頂戴しました。拝見できるのは1分に{{most}}件までです。内容は保存しておりますので、1分ほど待って、大切な点をもう一度お送りください。",
  "desk.ok": "承知いたしました。いつでもお声がけください。",
  "recovered.glad": "それは何よりです。まだ気になる点がございましたら、そのままお知らせください。",
  "recovered.meanwhile":
    "それは何よりです。訪問が不要でしたら「キャンセル」とお送りください。引き続きご希望でしたら、以下にお答えください。",
  "recovered.cancel":
    "それは何よりです。訪問が不要でしたら、こちらからお取り消しいただけます。取り消されない場合は、このまま進めます。",
  "desk.welcome": "どういたしまして。いつでもお声がけください。",
  "desk.here": "はい、承っております。",
  "desk.no-trouble": "どういたしまして。",
  "hello.first":
    "お問い合わせありがとうございます。{{company}}のサポートボットです。修理・設置・点検の受付と、状況のご案内を承ります。「オペレーター」と送ると担当者におつなぎします。",
  "hello.purpose": "お知らせいただいた内容は、アフターサービスのためだけに使用いたします。",
  "hello.purpose-page":
    "お知らせいただいた内容は、アフターサービスのためだけに使用いたします。詳しくはこちら：{{url}}",
  "hello.tongues": "English, 中文, ภาษาไทย: just write to me in your language.",
  "hello.again": "お問い合わせありがとうございます。",
  "hello.again-open_other": "お問い合わせありがとうございます。現在{{count}}件を承っております。",
  "hello.back": "おかえりなさいませ。先ほどの続きからご案内いたします。",
  "menu.title": "メニュー",
  "menu.ask": "本日はどのようなご用件でしょうか？",
  "menu.shorter": "どのサービスをご希望でしょうか？",
  "menu.example":
    "「洗濯機の水漏れ」「状況」のようにお送りください。オペレーターも承ります。どのようなご用件でしょうか？",
  "menu.repair": "修理を依頼する",
  "menu.installation": "設置を予約する",
  "menu.maintenance": "点検を予約する",
  "help.text":
    "いつでも使える言葉：戻る、修正、状況、キャンセル、オペレーター、言語。質問、返品、苦情、お客様情報も承ります。「停止」でお知らせを止められます。選択肢は番号でもお選びいただけます。",
  "edit.nothing": "現在、修正する内容はございません。",
  "edit.ticket":
    "ご依頼はすでに承っております。訂正がございましたら「オペレーター」とお送りください。",
  "cancel.nothing": "現在、キャンセルする内容はございません。",
  "cancel.by-person":
    "受付番号 {{number}} は「{{status}}」のため、こちらではキャンセルできません。ご希望の際は「オペレーター」とお送りください。",
  "cancel.which": "どの受付をキャンセルなさいますか？",
  "word.help": "使い方",
  "word.back": "戻る",
  "word.edit": "修正する",
  "word.progress": "状況を確認",
  "word.cancel": "キャンセル",
  "word.human": "オペレーターと話す",
  "word.language": "言語 / Language",
  "word.stop": "停止",
  "choice.skip": "スキップ",
  "group.private-only":
    "お問い合わせありがとうございます。お名前やご住所を扱うため、個別のチャットでのみ承っております。このグループからは退出いたしますので、個別にメッセージをお送りください。",
  "ask.contact": "電話番号を送る",
  "ask.location": "位置情報を送る",
  "ask.photo": "写真を送る",
  "ask.camera": "写真を撮る",
  "ask.time": "日時を選ぶ",
  "form.of-case": "【{{number}}】{{question}}",
  "form.step": "（{{step}}/{{steps}}）{{question}}",
  "form.field": "{{label}}：{{value}}",
  "form.noted": "次のとおり承りました。{{fields}}",
  "form.corrected": "修正いたしました（{{fields}}）。",
  "form.edit-unclear": "メッセージの修正を拝見しましたが、新しい内容を読み取れませんでした。",
  "form.withdrawn": "取り消されたメッセージは、こちらでも削除いたしました。",
  "form.unclear": "申し訳ございません、うまく読み取れませんでした。",
  "form.stale": "このボタンは以前の質問のものです。",
  "form.first": "こちらが最初の質問です。前に戻る内容はございません。",
  "form.back-to": "{{form}}の続きです。",
  "form.later":
    "承知いたしました。ご都合のよいときに続きをお送りください。これまでの内容は保存しております。",
  "form.left": "承知いたしました。こちらはいったん保留にいたします。",
  "form.dropped": "キャンセルいたしました。またいつでもお申し付けください。",
  "form.reminder": "{{form}}がまだ途中です。これまでの内容は保存しております。",
  "form.pick.ask": "どの項目を修正なさいますか？",
  "form.pick.shorter": "修正する項目はどちらでしょうか？",
  "form.pick.example":
    "項目をお選びいただくか、「電話番号」のようにお送りください。オペレーターも承ります。どの項目でしょうか？",
  "form.drop.ask": "ここまでご入力いただいた内容を取り消してもよろしいですか？",
  "form.drop.shorter": "取り消しますか、続けますか？",
  "form.drop.example":
    "「入力を続ける」または「取り消す」をお選びください。オペレーターも承ります。いかがなさいますか？",
  "form.drop.no": "入力を続ける",
  "form.drop.yes": "取り消す",
  "resume.title": "途中のご依頼",
  "resume.ask": "前回のご依頼が途中になっております。続きから進めてもよろしいですか？",
  "resume.shorter": "続きから進めますか、最初から始めますか？",
  "resume.example":
    "「続きから」「最初から」「不要」からお選びください。オペレーターも承ります。いかがなさいますか？",
  "resume.wake": "続きから",
  "resume.anew": "最初から",
  "resume.forget": "不要",
  "language.title": "言語の選択",
  "language.ask": "言語をお選びください / Which language would you like?",
  "language.chinese": "简体中文",
  "language.traditional": "繁體中文",
  "language.english": "English",
  "language.japanese": "日本語",
  "language.thai": "ภาษาไทย",
  "language.set": "かしこまりました。ここからは日本語でご案内いたします。",
  "hush.on":
    "今後、お知らせとアンケートはお送りいたしません。ご質問にはこれまでどおりお答えいたします。「再開」で元に戻せます。",
  "hush.off": "お知らせとアンケートを再開いたしました。",
  "person.called": "{{start}}{{handed}}{{when}}",
  "person.asked": "かしこまりました。担当者におつなぎいたします。",
  "person.stuck": "何度もお伺いして申し訳ございません。担当者に引き継ぎます。",
  "person.handed-chat":
    "これまでのやり取りは担当者に引き継ぎますので、改めてご説明いただく必要はございません。",
  "person.handed-form":
    "お知らせいただいた内容は担当者に引き継ぎますので、改めてご説明いただく必要はございません。",
  "person.soon": "まもなくこちらでお返事いたします。",
  "person.later": "できるだけ早く、こちらでお返事いたします。",
  "person.at": "ただいま営業時間外のため、{{at}}以降にこちらでお返事いたします。",
  "command.progress": "ご依頼の状況を確認",
  "command.person": "オペレーターと話す",
  "command.language": "言語 / Language",
  "command.help": "できることのご案内",
} as const;
