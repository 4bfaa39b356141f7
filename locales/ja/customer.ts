/** 日本語：受付から評価まで、お客様にお見せする文。 */
export const customer = {
  "desk.refused.not-now":
    "この操作は現在承ることができません。「状況」と送ると、今の状況をご確認いただけます。",
  "desk.refused.not-yours":
    "こちらは別の担当者の操作となります。お手伝いが必要でしたら「オペレーター」とお送りください。",
  "desk.refused.missing":
    "必要な情報が不足しているようです。もう一度お試しいただくか、「オペレーター」とお送りください。",
  "visit.title": "訪問日時のご相談",
  "visit.engineer": "担当者",
  "visit.ask":
    "受付番号 {{number}}：{{name}}が次の日時にお伺いできます。ご都合のよい日時はございますか？",
  "visit.shorter": "ご都合のよい日時はどちらでしょうか？",
  "visit.example":
    "候補からお選びいただくか、「土曜10時」のようにお送りください。オペレーターも承ります。いつがよろしいでしょうか？",
  "visit.slot": "{{at}}",
  "visit.none": "別の日時を希望",
  "visit.wish.ask": "何日の何時ごろがご都合よろしいでしょうか？",
  "acceptance.title": "作業完了のご確認",
  "acceptance.card": "作業完了 {{number}}",
  "acceptance.ask": "恐れ入りますが、動作をお確かめください。問題なくお使いいただけますか？",
  "acceptance.sure": "それは何よりです。作業完了として承ってよろしいでしょうか？",
  "acceptance.shorter": "問題なくお使いいただけますか？",
  "acceptance.example":
    "「問題ありません」をお選びいただくか、気になる点をお知らせください。オペレーターも承ります。いかがでしょうか？",
  "acceptance.yes": "問題ありません",
  "acceptance.no": "まだ問題があります",
  "survey.title": "アンケート",
  "survey.result.ask":
    "受付番号 {{number}} について簡単なアンケートです。対応の結果にはご満足いただけましたか？",
  "survey.result.shorter": "結果にはご満足いただけましたか？",
  "survey.result.example":
    "「満足」など、4つの中から一つお選びください。オペレーターも承ります。ご評価はいかがでしょうか？",
  "survey.efficiency.ask": "対応の早さにはご満足いただけましたか？",
  "survey.efficiency.shorter": "対応の早さはいかがでしたか？",
  "survey.reasons.ask":
    "ご期待に沿えず申し訳ございません。差し支えなければ、理由をお聞かせいただけますか？",
  "survey.reasons.more": "承知いたしました。ほかにもお気づきの点はございますか？",
  "survey.reasons.shorter": "接客・技術・早さのうち、どの点でしょうか？",
  "survey.reasons.example":
    "一つお選びいただくか、ご自由にお書きください。オペレーターも承ります。どのような点でしょうか？",
  "survey.reasons.done": "以上です",
  "survey.reason.attitude": "接客態度",
  "survey.reason.skill": "技術",
  "survey.reason.speed": "対応の早さ",
  "survey.opinion.ask": "今後のために、ご意見・ご要望をお聞かせいただけますか？",
  "survey.opinion.shorter": "ご意見はございますか？",
  "survey.opinion.example":
    "一言でもうれしく存じます。なければ「スキップ」をお選びください。オペレーターも承ります。ご意見はございますか？",
  "survey.reminder":
    "よろしければ、今回のサービスのご感想をお聞かせください。1分ほどで終わります。",
  "returned.title": "追加のご確認",
  "returned.ask":
    "受付番号 {{number}} について、追加のご確認です：{{reason}}。文章または写真でお送りいただけますか？",
  "returned.more":
    "写真を頂戴しました。ありがとうございます。ほかにもございますか？なければ「完了」をお選びください。",
  "returned.shorter": "お手数ですが、文章または写真でお送りいただけますか？",
  "returned.example":
    "型番の文字や、銘板の写真などで結構です。オペレーターも承ります。今お送りいただけますか？",
  "returned.done": "完了",
  "returned.add": "今すぐ追加する",
  "reason.title": "理由",
  "reason.ask.return": "お客様に何を追加していただきますか？",
  "reason.ask.reject": "お受けできない理由は何ですか？",
  "reason.ask.decline": "この案件を担当できない理由は何ですか？",
  "reason.ask.refuse": "ご不便をおかけし申し訳ございません。どのような点が直っていないでしょうか？",
  "reason.ask.cancel": "キャンセルの理由をお聞かせいただけますか？",
  "reason.photo-missing": "故障箇所の写真",
  "reason.model-missing": "型番または製造番号",
  "reason.address-unclear": "ご住所の詳細",
  "reason.not-ours": "サービスの対象外",
  "reason.duplicate": "受付の重複",
  "reason.too-far": "距離が遠い",
  "reason.no-time": "日程が合わない",
  "reason.no-skill": "担当外の製品",
  "reason.not-fixed": "症状が直っていない",
  "reason.new-problem": "別の不具合が出た",
  "reason.not-clean": "片付けが不十分",
  "reason.solved": "自然に直った",
  "reason.mistake": "間違えて登録した",
  "reason.not-needed": "不要になった",
  "cancel.sure":
    "受付番号 {{number}} をキャンセルしてもよろしいですか？よろしければ理由をお選びください。",
  "cancel.keep": "キャンセルしない",
  "cancel.kept": "かしこまりました。受付番号 {{number}} はそのまま承っております。",
  "done.about": "{{number}}：{{said}}",
  "done.plain": "完了しました。",
  "done.counter":
    "ご希望の日時を担当者に申し伝えます。決まりましたら、こちらでお知らせいたします。",
  "done.agree": "ご確認ありがとうございます。お役に立てて何よりです。",
  "done.refuse": "お知らせいただきありがとうございます。担当者が引き続き対応いたします。",
  "done.rate": "ご回答ありがとうございました。またのご利用をお待ちしております。",
  "done.rate-badly":
    "ご回答ありがとうございます。責任者よりご連絡し、あらためて対応をご相談いたします。",
  "done.resubmit": "ありがとうございます。責任者が確認いたします。",
  "done.cancel": "受付番号 {{number}} をキャンセルいたしました。またいつでもお申し付けください。",
  "done.appoint":
    "{{at}}にお伺いいたします。担当者が出発しましたらお知らせいたします。ご購入時のレシートと保証書をご用意ください。",
  "press.late":
    "恐れ入りますが、このボタンは今はお使いいただけません。受付番号 {{number}} の状況：{{status}}。",
  "press.unknown":
    "該当の受付が見つかりませんでした。「状況」と送ると、承り中の内容をご確認いただけます。",
  "press.refused": "こちらは担当者用のボタンです。ほかにご用件はございますか？",
  "press.gone":
    "案件 {{number}} は現在あなたの担当ではありません。「案件」と送ると担当一覧が見られます。",
  "press.not-now": "{{number}}：この操作は今は承ることができません。状況：{{status}}。",
  "notice.who": "{{name}}（{{phone}}）",
  "notice.approved": "受付番号 {{number}} の確認が終わりました。ただいま担当者を手配しております。",
  "notice.rejected":
    "申し訳ございません。受付番号 {{number}} はお受けできませんでした。理由：{{reason}}。ご不明な点は「オペレーター」とお送りください。",
  "notice.cancelled":
    "受付番号 {{number}} はキャンセルとなりました。ご不明な点は「オペレーター」とお送りください。",
  "notice.accepted":
    "受付番号 {{number}} は{{who}}が担当いたします。のちほど訪問日時をご相談いたします。",
  "notice.agreed":
    "訪問日時が決まりました。{{who}}、{{at}}。ご購入時のレシートと保証書をご用意ください。",
  "notice.agreed-soon": "受付番号 {{number}} の訪問日時が決まりました。",
  "notice.on-the-way": "{{who}}が出発し、お客様のもとへ向かっております。",
  "notice.arrived": "{{who}}が到着いたしました。はじめに社員証をご提示いたします。",
  "notice.started": "受付番号 {{number}} の作業を始めました。終わりましたらお知らせいたします。",
  "notice.new-round":
    "受付番号 {{number}} の対応を見直し、あらためて担当者を手配しております。進捗はこちらでお知らせいたします。",
  "mood.calm":
    "ご不快な思いをおかけし申し訳ございません、責任を持って承りますので、担当者と直接お話しになりたいときはいつでも「オペレーター」とお書きください。",
  "person.joined": "担当の{{name}}に代わりました。ここからは担当者がお答えいたします。",
  "person.left": "担当者の対応が終わりました。ここからはサポートボットが引き続きご案内いたします。",
  "person.says": "{{words}}",
} as const;
