/** 日本語：訪問以外のご用件（ご質問、返品・交換、苦情、ご意見、代理のご依頼、お客様情報）。 */
export const requests = {
  "menu.consult": "質問・相談する",
  "menu.more": "その他",
  "more.title": "その他のご用件",
  "more.ask": "どちらのご用件でしょうか？",
  "more.exchange": "返品・交換",
  "more.complaint": "苦情のお申し出",
  "more.feedback": "ご意見箱",
  "more.behalf": "代理で依頼する",
  "more.my-data": "お客様情報",
  "consult.title": "ご質問の受付",
  "consult.card": "ご質問内容のご確認",
  "consult.question.ask":
    "どのようなご質問でしょうか？製品の様子がいつもと違う場合は、その状態をお知らせください。",
  "consult.question.shorter": "どのようなご質問でしょうか？",
  "consult.question.example":
    "「エアコンが冷えない」「フィルターの掃除の頻度」などで結構です。オペレーターも承ります。どのようなご質問でしょうか？",
  "consult.step": "{{nth}}. {{step}}",
  "consult.advice.ask":
    "よろしければ、まず次の方法をお試しください。\n{{steps}}\n解決しましたでしょうか？",
  "consult.advice.shorter": "お試しになって、解決しましたでしょうか？",
  "consult.advice.example":
    "「解決しました」または「解決していません」をお選びください。オペレーターも承ります。結果はいかがでしょうか？",
  "consult.advice.yes": "解決しました",
  "consult.advice.no": "解決していません",
  "consult.solved": "解決して何よりです。記録いたしました。またいつでもお声がけください。",
  "consult.urgent":
    "恐れ入りますが、ご自身での修理はお控えください。ただちに修理の受付にお進めいたします。",
  "consult.to-report":
    "かしこまりました。修理を承ります。これまでお知らせいただいた内容はそのまま引き継ぎます。",
  "consult.confirm.ask":
    "こちらのご質問には、担当者がお答えいたします。この内容で送信してもよろしいですか？",
  "exchange.title": "返品・交換の受付",
  "exchange.card": "返品・交換内容のご確認",
  "exchange.order.ask": "ご注文番号をお聞かせいただけますか？",
  "exchange.order.shorter": "ご注文番号をお願いできますか？",
  "exchange.order.example":
    "注文画面やレシートにございます（例：A32-202405001）。なければ「スキップ」で結構です。オペレーターも承ります。何番でしょうか？",
  "exchange.reason.ask": "返品・交換をご希望の理由をお聞かせいただけますか？",
  "exchange.reason.shorter": "どのような理由でしょうか？",
  "exchange.reason.example":
    "一つお選びいただくか、ご自由にお書きください。オペレーターも承ります。どのような理由でしょうか？",
  "exchange.fault.ask": "具体的にはどのような状態でしょうか？一言で結構です。",
  "exchange.condition.ask": "商品は開封またはご使用になりましたか？",
  "exchange.condition.shorter": "開封はお済みでしょうか？",
  "exchange.condition.example":
    "「未開封」または「開封・使用済み」をお選びください。オペレーターも承ります。どちらでしょうか？",
  "exchange.claim.ask": "返金と交換のどちらをご希望でしょうか？",
  "exchange.claim.shorter": "返金と交換のどちらでしょうか？",
  "exchange.claim.example":
    "「返金」または「交換」をお選びください。オペレーターも承ります。どちらをご希望でしょうか？",
  "exchange.photos.ask":
    "商品と梱包の写真を1枚お送りいただけますか？確認をより早く進めることができます。",
  "exchange.phone.ask": "担当者からご連絡できるお電話番号をお聞かせいただけますか？",
  "complaint.title": "苦情の受付",
  "complaint.card": "お申し出内容のご確認",
  "complaint.words.ask":
    "ご不快な思いをおかけし、誠に申し訳ございません。お言葉はそのまま責任者に伝えます。どのようなことがございましたか？",
  "complaint.words.shorter": "どのようなことがございましたか？",
  "complaint.words.example":
    "「約束の時間に誰も来なかった」などで結構です。オペレーターも承ります。どのようなことがございましたか？",
  "complaint.about.ask":
    "どちらの受付についてのお申し出でしょうか？該当がなければ「スキップ」をお選びください。",
  "complaint.done": "お申し出を承りました。ただちに責任者が確認いたします。",
  "feedback.title": "ご意見の受付",
  "feedback.card": "ご意見のご確認",
  "feedback.theme.ask": "どのような点についてのご意見でしょうか？",
  "feedback.theme.example":
    "一つお選びいただくか、ご意見をそのままお書きください。オペレーターも承ります。どのような点でしょうか？",
  "feedback.words.ask": "お言葉はそのまま担当部署に伝えます。ご意見をお聞かせいただけますか？",
  "feedback.words.example":
    "一言でもうれしく存じます。オペレーターも承ります。ご意見をお聞かせいただけますか？",
  "feedback.done": "貴重なご意見をありがとうございます。確かに承りました。",
  "voice.contact.ask": "ご連絡先のお名前とお電話番号をお聞かせいただけますか？匿名でも承ります。",
  "voice.contact.shorter": "お電話番号をお聞かせいただけますか？「匿名」でも結構です。",
  "voice.contact.example":
    "「山田花子 13800138000」のようにお送りいただくか、「匿名」をお選びください。オペレーターも承ります。ご連絡先はいかがなさいますか？",
  "voice.anonymous": "匿名",
  "behalf.title": "代理のご依頼",
  "behalf.relation.ask": "どなたの代わりにご依頼なさいますか？",
  "behalf.name.ask": "訪問先にいらっしゃる方のお名前とお電話番号をお聞かせいただけますか？",
  "behalf.name.shorter": "訪問先の方のお名前をお願いできますか？",
  "behalf.phone.ask": "訪問先の方のお電話番号をお聞かせいただけますか？",
  "behalf.own.ask": "お客様ご自身のお電話番号もお聞かせいただけますか？",
  "behalf.call.ask": "日程のご相談や訪問前のお電話は、どちらに差し上げればよろしいでしょうか？",
  "behalf.told-me":
    "かしこまりました。お電話はお客様に差し上げます。進捗はこちらでお知らせいたします。",
  "behalf.told-site":
    "かしこまりました。お電話は訪問先の方に差し上げます。進捗はこちらでお知らせいたします。",
  "relation.family": "家族",
  "relation.tenant": "入居者",
  "relation.company": "会社・取引先",
  "relation.other": "その他の方",
  "call.site": "訪問先の方に電話",
  "call.reporter": "依頼者に電話",
  "topic.faulty": "故障・不具合",
  "topic.damaged": "届いた時に破損",
  "topic.wrong-item": "違う商品が届いた",
  "topic.not-wanted": "不要になった",
  "topic.product": "製品の品質",
  "topic.attitude": "接客態度",
  "topic.speed": "対応の早さ",
  "topic.idea": "改善のご提案",
  "topic.praise": "お褒めの言葉",
  "claim.refund": "返金",
  "claim.exchange": "交換",
  "condition.unopened": "未開封",
  "condition.used": "開封・使用済み",
  "class.consultation": "ご質問",
  "class.exchange": "返品・交換",
  "class.complaint": "苦情",
  "class.suggestion": "ご意見",
  "request.send": "送信する",
  "request.confirm.ask":
    "送信いただくと、上記の内容を今回の対応に使用することにご同意いただいたものといたします。こちらの内容でよろしいですか？",
  "request.confirm.shorter":
    "よろしければ「送信する」、直す場合は「修正する」をお選びください。オペレーターも承ります。送信してもよろしいですか？",
  "request.done": "確かに承りました。",
  "request.number": "{{done}}受付番号：{{number}}",
  "request.next.consultation": "{{at}}までに、担当者よりこちらでお答えいたします。",
  "request.next.exchange":
    "{{at}}までに、確認の結果をこちらでお知らせいたします。お受けできる場合は、その後に引き取り日時をご相談いたします。",
  "request.next.complaint": "{{at}}までに、こちらでご返答いたします。",
  "request.next.suggestion": "{{at}}までに、こちらでご返答いたします。",
  "data.title": "お客様情報",
  "data.card": "お預かりしているお客様情報",
  "data.cases": "承り中のご依頼",
  "data.no-cases": "なし",
  "data.ask": "このチャットでお預かりしている情報のみを表示しております。いかがなさいますか？",
  "data.correct": "訂正する",
  "data.export": "写しを受け取る",
  "data.erase": "削除する",
  "data.leave": "何もしない",
  "data.which.ask": "どの項目を訂正なさいますか？",
  "data.value.ask": "正しい{{label}}をお聞かせいただけますか？",
  "data.corrected": "訂正いたしました。",
  "data.corrected-open":
    "訂正いたしました。今後のご依頼には新しい内容を使用いたします。承り中のご依頼の訂正は「オペレーター」とお送りください。",
  "data.erase.ask":
    "削除すると元には戻せません。お客様情報、このチャット、写真、完了したご依頼の個人情報がすべて消去されます。削除なさる場合は「すべてのデータを削除」とお送りください。本当に削除してもよろしいですか？",
  "data.erase.no": "削除しない",
  "data.erase.open":
    "受付番号 {{numbers}} を承っており、対応に必要なため、今は削除いたしかねます。キャンセルなさるか、完了後にあらためてお申し付けください。",
  "data.erased":
    "かしこまりました。1分ほどですべて削除いたします。これまでご利用いただき、誠にありがとうございました。",
  "data.kept": "かしこまりました。何も削除せず、これまでどおり承ります。",
  "data.registered": "受付日時",
  "data.export.head": "お預かりしているお客様情報：",
  "data.export.none":
    "お預かりしている情報は以上です。ご依頼の記録はございません。やり取りはこのチャットに残っております。すべての記録をご希望の場合は「オペレーター」とお送りください。",
  "data.export.more_other":
    "以上が、お客様の情報と{{count}}件のご依頼です。やり取りはこのチャットに残っております。すべての記録をご希望の場合は「オペレーター」とお送りください。",
  "hours.open":
    "ただいま営業時間内です。「オペレーター」と送ると担当者がお答えいたします。ご依頼はいつでも承ります。",
  "hours.closed": "ただいま営業時間外です。ご依頼と状況の確認はいつでも承ります。",
  "hours.next":
    "ただいま営業時間外です。担当者は{{at}}以降に対応いたします。ご依頼と状況の確認はいつでも承ります。",
  "status.in-hand": "受付済み、担当者が対応中",
  "notice.approved-desk": "受付番号 {{number}} を承りました。担当者よりこちらでご連絡いたします。",
  "notice.new-round-desk":
    "受付番号 {{number}} をあらためて確認いたします。進捗はこちらでお知らせいたします。",
  "staff.complaint": "新しい苦情です。至急ご対応を：{{number}}",
  "clock.reply": "お客様への回答",
  "relay.photo-case":
    "お客様から写真が届き、案件 {{number}} に保存しました。案件カードのボタンからご覧いただけます。",
  "relay.photo-chat":
    "お客様から写真が届きました。チャットに保存しましたが、ここには表示できません。必要に応じて文章での説明をお願いしてください。",
  "relay.file-case":
    "お客様から{{what}}が届き、案件 {{number}} に保存しました。案件カードのボタンからご覧いただけます。",
  "relay.file-chat":
    "お客様から{{what}}が届きました。チャットに保存しましたが、ここには表示できません。必要に応じて文章での説明をお願いしてください。",
  "relay.unspoken":
    "お客様から、ここには転送できない内容が届きました。文章で送っていただくようお願いしてください。",
  "handover.name": "お客様：{{name}}",
  "handover.case": "対応中の案件：{{number}}",
  "field.order": "注文番号",
  "field.topic": "用件・理由",
  "field.condition": "商品の状態",
  "field.claim": "ご希望",
  "field.words": "内容",
  "field.contact": "ご連絡先",
  "field.about": "対象の受付",
  "field.reporter": "依頼者",
  "field.own-phone": "依頼者の電話",
} as const;
