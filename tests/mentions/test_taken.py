"""Who was taken, told by pronouns, in later clauses, with the verbs of Hong Kong and Taiwan; and whose number is no count of them."""

import pytest

from caseextract import Document, Extractor, extract

ROWS = [
    ("a headline with an age and a trade", "香港海关检1900万港元毒品 拘一23岁建筑工人", {"caught 1"}),
    ("a headline with an age alone", "香港警方油麻地扫毒 26岁汉被捕", {"caught 1"}),
    ("a headline with one man", "香港警方旺角劫案 一汉落网", {"caught 1"}),
    ("one and others by sex", "香港海关拘捕首名涉案男子以及另外两男两女。", {"caught 5"}),
    ("an age and a people behind 该名", "香港警方截查一名男子，人员遂拘捕该名36岁非华裔男子，涉嫌扒窃。", {"caught 1"}),
    ("one still free whom a notice seeks", "县公安局抓获犯罪嫌疑人柏某，同案犯申某在逃，现已被网上追逃。", {"caught 1"}),
    ("one who fled and was taken", "县公安局抓获犯罪嫌疑人柏某，申某潜逃，8日被民警抓获。", {"caught 2"}),
    ("those just named, told on", "县公安局抓获6名男子，查明主犯是柏某和单某，两人均为无业人员。", {"caught 6"}),
    ("those just named, told on with a deed", "县公安局抓获6名男子，查明组织者是柏某和单某，两人联系境外蛇头，每人收1200元。", {"caught 6"}),
    ("several behind a description", "县公安局将逃到青河的数名犯罪嫌疑人全部抓获。", {"caught 2"}),
    ("several suspects that were caught", "县公安局破获一起抢劫案，几名嫌疑人先后落网。", {"caught 2"}),
    ("several at work", "县公安局民警赶到时，数名嫌疑人正在屋内赌博。", set()),
    ("caught at earlier times", "县公安局将柏某抓获。柏某几次因盗窃被抓，放出来又犯。", {"caught 1"}),
    ("urged year after year", "每逢年关，县公安局民警都到柏某家，劝其投案。", set()),
    ("urged with success", "县公安局多次上门，终于劝返逃犯2人。", {"persuaded_return 2"}),
    ("one who bought stolen goods", "县公安局追回被盗单车4辆。对于收购赃车的修理铺老板，给予行政拘留6日的处罚。", {"administrative_detention 1"}),
    ("what will be done to such", "县公安局提醒，对于拒不改正的经营者，将依法处以行政拘留。", set()),
    ("sent on the next day", "县公安局抓获2名男子，并于次日移送检察院审查起诉。", {"caught 2", "transferred_for_prosecution 2"}),
    ("a measure on those counted", "县公安局抓获2名男子，并于6月8日将其刑事拘留。", {"caught 2", "criminal_detention 2"}),
    ("a measure on one named", "县公安局抓获3名男子，其中柏某有前科，将其刑事拘留。", {"caught 3", "criminal_detention 1"}),
    ("charged in Hong Kong", "香港海关检控12名船员。", {"prosecuted 12"}),
    ("an age and an origin behind 该名", "香港海关检获95万支私烟，该名33岁内地男子涉嫌管有应课税品被捕。", {"caught 1"}),
    ("an age of one who was hurt", "香港警方表示，一名68岁女子被26岁汉打伤。", set()),
    ("so many more", "县公安局上半年抓获窃贼52人，其中未成年6人，较去年同期增加4人。", {"caught 52", "caught 6"}),
    ("officers of Taiwan", "桃园市警方获报，13名员警将9人带回。", {"caught 9"}),
    ("a day told by its characters", "桃园市警方说，一名男子涉嫌诈骗，七月三日在车站落网。", {"caught 1"}),
    ("a day before yesterday", "桃园市警方说，一名男子涉嫌诈骗，前日在车站落网。", {"caught 1"}),
    ("under a law he stays in", "两人承认受遣送离境令规限而工作。", set()),
    ("sent to the prosecutors", "桃园市警方6月5日查获林男，林男依窃盗罪嫌送桃园地检署。", {"caught 1", "transferred_for_prosecution 1"}),
    # measures by less common names
    ("steps of criminal law", "县公安局查明，7名犯罪嫌疑人涉嫌贩毒，已被警方采取刑事措施。", {"compulsory_measures 7"}),
    ("fitting measures", "县公安局抓获3人，均已采取相应强制措施。", {"caught 3", "compulsory_measures 3"}),
    ("plain detention", "全省公安机关共拘留723人，逮捕498人。", {"criminal_detention 723", "arrested 498"}),
    ("plain detention of one named", "县公安局将王某抓获，目前王某已被依法拘留。", {"caught 1", "criminal_detention 1"}),
    ("detention by days", "县公安局对李某作出拘留10日的处罚。", {"administrative_detention 1"}),
    ("detention by a court", "法院执行干警对赵某司法拘留15日。", set()),
    ("a house of detention", "县公安局在拘留所外将赵某抓获。", {"caught 1"}),
    ("tickets", "香港警方拘捕18人，其中16人涉嫌违反宵禁令，被发告票。", {"caught 18", "administrative_penalty 16"}),
    ("days before the detention", "县公安局查处一起赌博案，王某被处以15日拘留。", {"administrative_detention 1"}),
    ("a day of the month before the detention", "县公安局3月5日拘留王某。", {"criminal_detention 1"}),
    ("stopped at the border", "司警查获一批药品，林某出境时被截。", {"caught 1"}),
    ("whose guns were found", "县公安局查获李某暗藏在柜中的仿真枪2支。", set()),
    ("run down in Taiwan", "刑事局扫黑，查缉帮派组织77个、犯嫌253人，查扣新台币29万元。", {"caught 253"}),
    ("sent on under a law in a later clause", "刑事局员警查获詹嫌持有枪枝，依违反枪炮条例，移请屏东地检署侦办，查扣新台币2万元。", {"caught 1", "transferred_for_prosecution 1"}),
    ("sent on after questions", "刑事局员警逮捕詹嫌等3人，讯后依诈欺罪嫌移送屏东地检署侦办，查扣新台币2万元。", {"caught 3", "transferred_for_prosecution 3"}),
    ("a case sent on", "刑事局员警逮捕3人，全案依诈欺罪嫌移送屏东地检署侦办，查扣新台币2万元。", {"caught 3", "transferred_for_prosecution 3"}),
    # what is asked of one, and what another tells of
    ("asked to give himself up", "县公安局民警多次上门，发动亲友劝柏某自首。", set()),
    ("urged to give himself up", "县公安局民警敦促柏某投案自首。", set()),
    ("persuaded at last", "县公安局民警成功规劝柏某投案自首。", {"surrendered 1"}),
    ("persuaded by his family", "县公安局破案，在家人的劝说下柏某投案自首。", {"surrendered 1"}),
    ("others of a confession", "县公安局破获一起盗油案，章某走进派出所，主动投案，供述伙同柏某等7人盗油的经过。", {"surrendered 1"}),
    ("one held and workers told of behind", "县公安局捣毁一处作坊，现窦某已被刑事拘留，三名从外地请来的技术人员正在接受调查。", {"criminal_detention 1"}),
    ("one held and his partners taken", "县公安局抓获董某，又抓获四名从外地赶来的同伙。", {"caught 1", "caught 4"}),
    ("that man of the mainland", "司警查获一批药品，稍后在码头将该名外籍女子截获。", {"caught 1"}),
    ("that man by his age", "司警查获一批药品，随即将该名42岁收货男拘捕。", {"caught 1"}),
    ("that man by his age and trade", "司警查获一批药品，以涉嫌贩毒拘捕该名五十六岁、报称无业男子。", {"caught 1"}),
    ("a fine of old", "县公安局抓获柏某。柏某因多次偷捕被处罚过，此次被批准逮捕。", {"caught 1", "arrested 1"}),
    ("officers at something else", "正在设卡查处超载货车的县公安局民警看到一辆轿车，车里坐着三个小伙。民警随后抓获2人。", {"caught 2"}),
    ("kept off, in a headline", "县公安局抓获91名嫌疑人 封堵偷渡者200余人", {"caught 91"}),
    ("officers by what they are about", "县公安局锁定柏某。抓捕民警获得柏某的位置，很快查到一名同伙。通过对两人的突审，抓捕民警摸清了去向。", set()),
    ("that man's bag", "司警在码头将该名外籍女子的行李查扣。", set()),
    # pronouns
    ("that man", "县公安局接报有人持刀伤人。民警到场时，该男子已被巡逻人员控制。", {"caught 1"}),
    ("that man and his name", "县公安局接报有人持刀伤人。该男子已被控制。后经核实，民警抓获的嫌疑人为杜某。", {"caught 1"}),
    ("women held by others", "县公安局解救3名被控制卖淫的女子，抓获2人。", {"caught 2"}),
    ("taken away", "县公安局民警赶到，3名嫌疑人被带走。", {"caught 3"}),
    ("taken hold of", "县公安局民警赶到，3名男子被控制。", {"caught 3"}),
    ("that man suffered", "县公安局接报，该男子被打伤，嫌疑人李某被抓获。", {"caught 1"}),
    ("the man of the case", "香港警方指一名男子抢走500元。涉案男子昨日被警方拘捕。", {"caught 1"}),
    ("them", "县公安局发现3名男子盗窃，民警将他们抓获。", {"caught 3"}),
    ("them, sent on", "海巡队逮捕两名钓客，昨日将他们移送澎湖地检署侦办。海巡队依违反国家安全法罪嫌将他们移送澎湖地检署。", {"caught 2", "transferred_for_prosecution 2"}),
    ("them, nobody told", "县公安局接报有人盗窃，民警将他们抓获。", set()),
    # one surely, then the next
    ("those named beside their own measure", "县公安局端掉赌窝。魏某因涉嫌开设赌场被刑事拘留，汪某侠、李某玲等8人，因涉嫌聚众赌博被行政拘留。", {"criminal_detention 1", "administrative_detention 8"}),
    ("who fled and who is held", "县公安局查处赌档，范某、邹某翻窗溜走，经多日追查，柏某因涉嫌聚众赌博罪被刑事拘留。", {"criminal_detention 1"}),
    ("the object of one verb and the subject of the next", "县公安局抓获犯罪嫌疑人王某，后被刑事拘留。", {"caught 1", "criminal_detention 1"}),
    ("two days of arrests", "司警五日深夜在码头一带拘捕阮某及卓某，六日清晨甘某经横琴口岸入境被截。", {"caught 2", "caught 1"}),
    ("those who confess were told", "县公安局将犯罪嫌疑人施某抓获，在云江市将犯罪嫌疑人柯某抓获，经讯问，2名犯罪嫌疑人对盗车经过供认不讳。", {"caught 1"}),
    ("those who confess and are held", "3名犯罪嫌疑人对盗车经过供认不讳，已被县公安局依法刑事拘留。", {"criminal_detention 3"}),
    ("a verb with its own count", "县公安局端掉赌窝，20余名人员当场被查，赌资被缴获，刑事拘留9人。", {"criminal_detention 9"}),
    # whose number is no count of those taken
    ("how many he killed", "县公安局将接连打伤四人的犯罪嫌疑人鲍某抓获。", {"caught 1"}),
    ("how many were cheated", "县公安局抓获诈骗30余人的犯罪嫌疑人3名。", {"caught 3"}),
    ("to whom money went", "司警指犯罪集团向一名女子兑换外币，得手后被司警截获。", set()),
    ("his plants", "县公安局民警查获庞某海非法种植的大麻240株。", set()),
    ("those at large beside those taken", "司警拘捕其中四人，追查得知被捕四人与另两名在逃同党合伙行事。", {"caught 4"}),
    ("told apart by surname", "司警拘捕两人。两名被捕男子一人姓吴，47岁；一人姓焦，38岁。两人涉及经营赌博，被送交检察院处理。", {"caught 2", "transferred_for_prosecution 2"}),
    ("travelling together", "警方在车站拘捕与康男同行的31岁骆姓泰籍女子，其兄长已离境，查扣新台币2万元，员警续查。", {"caught 1"}),
    ("taken at last", "县公安局查明，被告人张某在家中以每颗100元的价格，将装好的红色片剂若干卖给他人，随后被民警抓获归案。", {"caught 1"}),
    ("sentenced by a pronoun", "法院审理查明，被告人翁某多次行骗，因数额大，以诈骗罪判处其有期徒刑六年。", {"sentenced 1"}),
    # forms of counting
    ("one told by age and trade", "香港海关截查快艇，46岁的的士司机被捕，现正保释候查。", {"caught 1", "bail 1"}),
    ("this man", "县公安局破获一起盗窃案，昨晚，这名男子被依法采取刑事强制措施。", {"compulsory_measures 1"}),
    ("punishment received", "县公安局经查，违法行为人庞某海（男，58岁）受到行政处罚。", {"administrative_penalty 1"}),
    ("told on by surname alone", "香港警方截查一名姓郑（22岁）男子，检获可卡因。郑涉嫌贩毒被捕，已被扣查。", {"caught 1"}),
    ("taken beforehand", "县公安局民警赶来时，该男子已被附近执勤民警先行控制。", {"caught 1"}),
    ("persons", "民警把涉嫌聚赌的9个人带回派出所问话。", {"caught 9"}),
    ("data of persons", "县公安局查获20万个人信息，抓获嫌疑人3人。", {"caught 3"}),
    ("a share of them", "县公安局带回12人，12人中有5人被刑事拘留。", {"caught 12", "criminal_detention 5"}),
    ("all of them", "县公安局带回12人，12人均被刑事拘留。", {"caught 12", "criminal_detention 12"}),
    ("sent to the procuratorate in Macau", "司警拘捕四人。四人涉嫌加重盗窃、赃物罪，移送检察院处理。", {"caught 4", "transferred_for_prosecution 4"}),
    ("a case sent to the procuratorate in Macau", "司警拘捕三人。三人均涉嫌协助诈骗，案件移送检察院处理。", {"caught 3", "transferred_for_prosecution 3"}),
    ("a case that the procuratorate follows", "司警拘捕三人。三人涉嫌诈骗，案件由检察院跟进。", {"caught 3"}),
    ("pairs by other verbs", "县公安局查破毒品案件6起11人，侦办盗窃案件4起9人。", {"caught 11", "caught 9"}),
    ("cases alone by other verbs", "县公安局查破毒品案件6起，侦办盗窃案件4起。", set()),
    ("foreigners held", "县公安局对3名三非人员拘留审查。", {"administrative_detention 3"}),
    ("a 0 among Chinese digits", "县公安局抓获二00人，拘留二0人。", {"caught 200", "criminal_detention 20"}),
    ("a 0 of a clock and of a day", "周一0时，县公安局抓获12人，12月30日再抓获3人。", {"caught 12", "caught 3"}),
    ("men and women", "香港警方扫毒拘廿三男女，涉嫌贩毒。", {"caught 23"}),
    # measures in speech, people told by one of them, by a pronoun, by their kin
    ("measures behind names", "民警抓获偷车的司机岑某和收车的焦某。岑某刑拘，焦某取保。县公安局", {"caught 2", "criminal_detention 1", "bail 1"}),
    ("measures behind names, one after another", "目前，岑某刑拘，焦某取保候审，戚某行拘。县公安局", {"criminal_detention 1", "bail 1", "administrative_detention 1"}),
    ("counted by 个 behind measures", "县公安局一共抓了15个人，刑拘11个，取保4个。", {"caught 15", "criminal_detention 11", "bail 4"}),
    ("counted by 个 behind 了", "县公安局前后抓了7个，移诉了5个。", {"caught 7", "transferred_for_prosecution 5"}),
    ("things counted by 个", "县公安局查获手机9个，扣押12个。", set()),
    ("a pronoun behind the verb", "4月9日，县公安局民警在茶楼抓住她，从她包里搜出手机3部。", {"caught 1"}),
    ("robbers with a pronoun behind the verb", "县公安局接报，劫匪抓住她，抢走挎包。", set()),
    ("one of two, then the other", "县公安局锁定她的两个搭档，一个4月6日在邻县被抓，一个闻讯躲进山里，4月9日自己回来投案。", {"caught 1", "surrendered 1"}),
    ("one of them with his family", "县公安局锁定两人，一个当晚落网，另一个次日在家人陪同下自首。", {"caught 1", "surrendered 1"}),
    ("brought in by his family", "另一名打人者窦某逃离现场，于当日16时许由父亲领着投案。县公安局", {"surrendered 1"}),
    ("his wife and an accomplice", "县公安局民警将岑某抓获，次日将其妻及同伙舒某抓获。", {"caught 1", "caught 2"}),
    ("his brother", "县公安局抓获舒某，次日又将其弟抓获。", {"caught 1"}),
    ("the brother of one named", "县公安局查明，舒某的哥哥负责销赃，于11日在邻县归案。", {"caught 1"}),
    ("this one taken", "抓住的这个舒某今年二十三岁，还在念书。县公安局", {"caught 1"}),
    # told in a later clause, of a day and a place
    ("a man told on", "一名跑运输的小伙贪图小利，8月11日晚在家中被抓获。县公安局", {"caught 1"}),
    ("youths told on", "三名待业青年禁不住诱惑出租银行卡，7日清晨相继在家中落网。县公安局", {"caught 3"}),
    ("told on from a day to the arrest", "县公安局查明，5人年纪最大的18岁，从1月8日到落网共砸车70辆。", set()),
    ("stopped who was wanted", "县公安局民警在车站又拦住一名在逃人员。", {"caught 1"}),
    ("stopped on the road", "县公安局交警拦下一名骑车男子。", set()),
    ("a name that looks like a plan", "县公安局民警在车站将于某抓获。", {"caught 1"}),
    ("a plan", "县公安局将于月底抓捕3人。", set()),
    # by surname, in pairs
    ("two by surname", "司警在关口截获姓冼（31岁）及姓骆（36岁）的男子，起回现金。", {"caught 2"}),
    ("whose goods", "司警在关口截获姓冼的行李。", set()),
    ("a pair of brothers", "司警拘捕一对姓莫兄弟，另拘捕一对骆姓姐妹。", {"caught 2"}),
    ("twins", "司警拘捕一对双胞胎姐妹。", {"caught 2"}),
    ("a buyer by surname", "刑事局员警循线逮捕骆姓买家，起出子弹8颗，讯后移送法办。", {"caught 1", "transferred_for_prosecution 1"}),
    # sentences, penalties, handing on
    ("terms of the others", "县法院一审宣判，庞某被判处死刑；其余18人刑期从十五年到一年不等。", {"sentenced 1", "sentenced 18"}),
    ("terms with no words between", "县法院宣判，9人刑期五年至八个月不等。", {"sentenced 9"}),
    ("a term that ends", "县法院提示，3人刑期届满释放。", set()),
    ("who the receiver was", "收件人是本县一名大学生，被县公安局处以警告并罚款500元。", {"administrative_penalty 1"}),
    ("a rate", "县公安局逮捕闵某等4人，这伙人每介绍一人入会抽6元。", {"arrested 4"}),
    ("told on behind a semicolon", "县公安局端掉窝点，窦某等2人已被采取强制措施；也是在邻县，两名开网约车的合伙人想靠卖卡赚钱，6月5日双双被城西派出所抓获。", {"compulsory_measures 2", "caught 2"}),
    ("handed on behind what they told", "县公安局民警将6名涉水的男子拦截查获，6人早就相识，现已一并移交邻县公安局。", {"caught 6", "handed_over 6"}),
    ("by officers, with a verb of the hand", "县公安局民警逮住5人，另揪出2名望风的男子。", {"caught 5", "caught 2"}),
    ("a woman in another case", "司警公布两宗案件。19日，司警在关口截获姓冼（31岁）及姓骆（36岁）的男子。\n第二宗，一名女佣偷走筹码，司警当晚在寓所将她拘捕。", {"caught 2", "caught 1"}),
    ("handed on in a sentence of its own", "民警将6名涉水的男子拦截查获。经查，6人相约出境打工。现已一并移交县公安局。", {"caught 6", "handed_over 6"}),
    ("those said, handed on", "县公安局抓获3人。上述人员已全部移交属地派出所处理。", {"caught 3", "handed_over 3"}),
    ("cars handed on", "县公安局抓获3人，查获车辆2辆。现已将车辆移交邻县公安局。", {"caught 3"}),
    ("whose partner was taken", "6月9日，贺某的上家女子卞某和其丈夫陶某在云江落网。县公安局", {"caught 2"}),
    ("one of two whose cousin was taken too", "县公安局查明，贺某河和贺某水的表哥卞某被抓。", {"caught 2"}),
    ("not yet taken", "县公安局专案组认为抓捕贺某的时机成熟。", set()),
    ("taken when the time was ripe", "县公安局专案组待时机成熟抓捕贺某归案。", {"caught 1"}),
    ("who stands behind them", "县公安局民警抓获负责给下线发钱的团伙后台“老大”陶某。", {"caught 1"}),
    ("told of behind an arrest", "县公安局抓获人员后，陶某称不知情。", set()),
    ("for a charge told before the term", "县法院宣判，对被告人卞某和陶某，以抢夺罪分别判处有期徒刑三年和十个月。", {"sentenced 2"}),
    ("what a charge may bring", "县法院认为，卞某和陶某，以妨害公务罪论，可判处有期徒刑。", set()),
    ("gamblers beside those who run the place", "县公安局抓获贺某、卞某和17名赌客。", {"caught 2", "caught 17"}),
    ("partners beside those named", "县公安局抓获贺某、卞某和3名同伙。", {"caught 5"}),
    ("others by sex", "司警拘捕8名户口持有人，又拘捕2男7女。", {"caught 8", "caught 9"}),
    ("charged in a sentence of its own", "司警拘捕七名男女，其中一名女子为本地居民。涉嫌放高利贷移送检察院。", {"caught 7", "caught 1", "transferred_for_prosecution 7"}),
    ("others still at large before the charge", "司警拘捕两人。另有五人在逃。涉嫌贩毒，移送检察院。", {"caught 2"}),
    ("warrants carried out", "员警前往租屋处执行拘提、搜索，逮捕贺嫌等6人，讯后移送法办。", {"caught 6", "transferred_for_prosecution 6"}),
    ("by a Taiwan trade", "员警将负责人贺嫌、工作人员卞嫌及陶嫌均依赌博罪嫌移请云江地方检察署侦办。", {"transferred_for_prosecution 3"}),
    ("gangs with their receivers", "县公安局将两个团伙连同收赃者共8人抓获。", {"caught 8"}),
    ("taken, and sent on, with whom between", "县公安局抓获犯罪嫌疑人并移送起诉31人。", {"caught 31", "transferred_for_prosecution 31"}),
    ("it was the police who took them", "这6名嫌疑人是云江警方远赴某边境城市，在车站抓获的。", {"caught 6"}),
    ("it was they who stole it", "县公安局查明，这6名男子是从民警手中抢走的。", set()),
    ("where he was taken, with no word of the police", "县公安局锁定一名23岁学徒，于今晨在青河拘捕他。", {"caught 1"}),
    ("charged, with a skipper of those taken", "海关拘捕5名男子。被捕船长已被落案控以走私罪。", {"caught 5", "prosecuted 1"}),
    ("let out on bail, one of three", "警方拘捕3人。两名男子已被暂控贩毒罪；女子获准保释候查。", {"caught 3", "prosecuted 2", "bail 1"}),
    ("by officers of two bodies in a long clause", "鲁某、滕某正要把电缆抬走，却被巡逻至此的青河分局城南派出所民警与护路队员抓获。", {"caught 2"}),
    ("a townsman who had fled", "潜逃9年的青河县居民窦大江没料到会露馅，在工棚里被民警抓获。县公安局将嫌疑人窦大江带回。", {"caught 1"}),
    ("how many told of their confession", "县公安局民警设卡，抓获一渔船内的嫌疑人。经审讯，船上4名嫌疑人（均是邻县人）承认偷捕。", {"caught 4"}),
    ("how many told after a number", "县公安局抓获嫌疑人4名。经讯问，这4名嫌疑人供述了偷捕的事实。", {"caught 4"}),
    ("how many of others", "县公安局抓获嫌疑人。经讯问，嫌疑人供述了伙同3名男子偷捕的事实。", set()),
    ("handed on behind what was done", "县公安局截停一辆货车，司机贺某（有前科）当场被控制，后移交禁毒大队处理。", {"caught 1", "handed_over 1"}),
    ("a car handed on behind it", "县公安局抓获3人，扣押车辆2台，后移交交警大队处理。", {"caught 3"}),
    ("from whose pocket", "这4人用雨伞挡着，从老人口袋里夹出手机，被县公安局民警当场按倒。", {"caught 4"}),
    ("one who waited for a chance", "一名女子趁一位妇女弯腰，把她包里的手机摸走，被县公安局便衣当场按住。", {"caught 1"}),
    ("two who came for the car", "半夜，有两个人摸黑来取车，被县公安局民警按倒。", {"caught 2"}),
    ("one more at the same place", "两天之后，河口又有一男子划着筏子过来，被县公安局民警摁在泥滩上。", {"caught 1"}),
    ("data of persons", "县公安局抓获3人，查获5万个人信息。", {"caught 3"}),
    ("shadows", "两个人影下水起笼，被县公安局民警发现。", set()),
    ("a gang that uses the young", "县公安局打掉一个操控青少年贩毒的集团，拘捕4人。", {"caught 4"}),
    ("so many of ten", "县公安局抓获26名扒手，丢手机的十个里有八个是女的。", {"caught 26"}),
    ("whom those taken cheated", "到案的5人不足一个月就骗了6位老人，县公安局说。", {"caught 5"}),
    ("what two did", "林、郑两嫌架网抓走赛鸽，云江市警方查获刀具3把。", set()),
    ("two suspects by their surnames", "云江市警方将林、郑两嫌依现行犯逮捕。", {"arrested 2"}),
    ("one named and a clerk", "县公安局抓获物流公司经理游某和装卸工等5人。", {"caught 5"}),
    ("wanted, brought back", "2名在逃人员从外省押回县公安局。", {"caught 2"}),
    ("talked into coming", "随后几天，又有7人被县公安局劝来投案。", {"persuaded_return 7"}),
    ("asked for and granted", "检察机关对提请逮捕的13人全部批准逮捕。县公安局", {"arrested 13"}),
    ("asked for", "县公安局提请批准逮捕13人。", set()),
    ("all of them remanded", "县公安局抓到一名车手，再追到同伙，一共4人，都被法院裁定收押。", {"caught 1", "arrested 4"}),
    ("one measure with a long name", "谭某3月6日被县公安局采取取保候审强制措施。", {"bail 1"}),
    ("sent home from a pyramid scheme", "县公安局端掉传销窝点，遣送43人，彭某被刑拘。", {"criminal_detention 1"}),
    ("caught about to leave", "县公安局民警赶到，三人准备在码头离境时落网。", {"caught 3"}),
    ("goods on no manifest", "海关人员以涉嫌输入未列舱单货物拘捕一名57岁男司机。", {"caught 1"}),
    ("who call themselves members", "在场4男1女涉嫌自称三合会会员被捕，香港警方说。", {"caught 5"}),
    ("a rank", "县公安局开展清查，抓获数列全省前五位。", set()),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_taken(text: str, expected: set[str]) -> None:
    found = {f"{a.action} {a.count.value or a.count.lower}" for c in extract(text).cases for a in c.arrests}
    assert found == expected


PARTS = [
    ("a list of what was done among them", "县公安局抓获逃犯64名。其中抓获20年以上逃犯4人，抓获涉枪逃犯3人；另抓获网上逃犯120人。", ["64", "4 part", "3 part", "120"]),
    ("what was done among them, gangs first", "全年青河支队抓获涉案人员280人，其中打掉团伙7个，抓获蛇头31人。", ["280", "31 part"]),
    ("a class among them, then others", "县公安局抓获41人，其中逃犯3人，打掉团伙2个，抓获吸毒人员20人。", ["41", "3 part", "20"]),
    ("two by two", "县公安局抓获4名盗窃青年。\n当天，民警先将2名望风男子制服，又将正在剥线的2名男子控制。\n随后，民警将另外一名上网的嫌犯抓获。", ["4", "2 part", "2 part", "1"]),
    ("masked in two lengths", "县公安局抓获乔某等4名犯罪嫌疑人。\n民警设伏，抓获乔某某、裴某、屈某、戴某4名犯罪嫌疑人。", ["4"]),
    ("those at large among them", "县公安局抓获嫌疑人150名，其中12人为在逃人员。", ["150", "12 part"]),
    ("those still at large", "县公安局抓获嫌疑人150名，另有12人在逃。", ["150"]),
    ("by what they did", "县公安局抓获涉案人员110名，其中组织运送者20名。", ["110", "20 part"]),
    ("by what they did, two kinds", "县公安局抓获涉案人员90名，其中招募人员6名，转运人员4名。", ["90", "6 part", "4 part"]),
    ("one more behind a scene", "护林员报案后，县公安局民警在林子里守了六天，草窝子里的人谁也没敢合眼，大伙轮着啃干粮。\n8月3日晚，民警冲了上去，费某等6人束手就擒。\n沿着卖货的线，民警在邻县又将买家薛某抓获。", ["6", "1"]),
    ("by the times, as Taiwan counts them", "上半年查获帮派案三一件，帮派成员计一○四三人次，另逮捕收款车手共八二○人次，其中外籍车手的逮捕人数达一六七人次。", ["1043", "820", "167 part"]),
    ("officers by the times", "县公安局出动成员单位警力916人次，抓获3人。", ["3"]),
    ("shares of some places", "县公安局等四地共拘留650人。云江、青河拘留人数分别为310人、205人。", ["650", "310 part", "205 part"]),
    ("shares of nothing told", "云江、青河公安机关拘留人数分别为310人、205人。", ["310", "205"]),
    ("whom those of a scene bought from", "县公安局接报后，民警一路尾随那辆面包车，绕了三条街，终于在十字路口前后夹击，把车堵在了路中间。\n当日中午，民警破窗将车内二男二女控制。\n民警赶往邻县，于当晚抓获上线费某。", ["4", "1"]),
    ("whom a scene's people named, and no link", "县公安局接报后，民警一路尾随那辆面包车，绕了三条街，终于在十字路口前后夹击，把车堵在了路中间。\n当日中午，民警破窗将车内二男二女控制。\n民警赶往邻县，于当晚抓获费某。", ["4", "1 part"]),
    ("rounds with names, one named twice", "近日，县公安局破获一起假酒案，抓获犯罪嫌疑人8人。\n5日，民警将费某、薛某和买家郎某抓获。\n8日，薛某、柏某、滕某、于某4人落网。\n9日，民警将乐某、鲍某2人抓获。", ["8", "3 part", "4 part", "2 part"]),
    ("told again by sex", "司警拘捕8名户口持有人，分别为2男6女，年龄介乎20至30岁。", ["8"]),
    ("what they even did", "一伙人甚至还打伤路人，县公安局抓获贺某等6人。\n一伙人甚至还砸坏车辆，县公安局抓获6人。", ["6"]),
    ("of all sorts in totals", "近日，全市公安机关开展“清河”行动，共破获刑事案件152起，抓获各类违法犯罪嫌疑人316人。\n行动中，破获毒品案件20起，抓获吸贩毒人员41人；另抓获外省逃犯5名。", ["316", "41 part", "5"]),
    ("what makes up the whole with a share", "近日，全州公安机关共抓获在逃人员81人，其中本州逃犯50人，破获积案9起，协助外地抓获逃犯31人。", ["81", "50 part", "31 part"]),
    ("those taken in other places, as news comes in", "县公安局截住两台货车，在场的4名押车人员悉数被控制。\n至9日，沿途反馈陆续汇总：甲市扣下卷烟210条；乙市扣下卷烟90条，带回收货者3名。", ["4", "3"]),
    ("one more behind a lead", "近日，县公安局打掉一个盗窃团伙，抓获犯罪嫌疑人五名。\n8日晚，民警将费某抓获。\n9日，民警又将薛某抓获。", ["5", "1 part", "1 part"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in PARTS], ids=[row[0] for row in PARTS])
def test_parts(text: str, expected: list[str]) -> None:
    assert [f"{a.count.value}{' part' if a.part else ''}" for c in extract(text).cases for a in c.arrests] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("民警将柏某抓获。柏某到案后，如实供述。", ["1"], id="taken-up"),
        pytest.param("民警将柏某、翟某抓获。柏某、翟某到案后，如实供述。", ["2"], id="two-taken-up"),
        pytest.param("民警锁定柏某。柏某到案后，如实供述。", ["1"], id="not-told-before"),
        pytest.param("民警抓获嫌疑人2名。柏某到案后，如实供述。", ["2", "1"], id="told-without-a-name"),
    ],
)
def test_what_takes_up_an_arrest(text: str, expected: list[str]) -> None:
    assert [str(f.count.value) for f in Extractor().analyse(Document(text)).facts.arrests] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("民警赶到后，将砸车的男子当场控制。", ["caught 1"], id="behind-a-relative-clause"),
        pytest.param("民警在码头截获准备登船的涉案女子，搜出手机2部。", ["caught 1"], id="behind-the-verb"),
        pytest.param("穿黄雨衣的男子在收费站被执勤民警拦下。", ["caught 1"], id="in-front-of-the-verb"),
        pytest.param("民警拦停货车，将司机控制，查获香烟300条。", ["caught 1"], id="by-what-somebody-does"),
        pytest.param("男子见状不妙，转身要跑，民警上前，男子束手就擒。", ["caught 1"], id="without-a-verb-of-the-police"),
        pytest.param("民警将涉案男子翟某抓获。", ["caught 1"], id="named-behind-it"),
        pytest.param("民警抓获男子2名，男子被带走。", ["caught 2"], id="counted-before"),
        pytest.param("民警堵住后门，将女青年当场抓获。", ["caught 1"], id="young"),
        pytest.param("关员在码头截获该名偷渡者。", ["caught 1"], id="that-one"),
        pytest.param("民警将走失的女子带回家中，将醉酒男子送医。", [], id="helped"),
        pytest.param("女子被传销人员控制在屋内，民警赶到后将她解救。", [], id="held-by-others"),
    ],
)
def test_one_with_neither_name_nor_number(text: str, expected: list[str]) -> None:
    found = [a for c in extract("青河县公安局" + text).cases for a in c.arrests]
    assert [f"{a.action} {a.count.value}" for a in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("青河县公安局民警赶到后，男子束手就擒。", [], id="hands-bound"),
        pytest.param("6月3日，柏某第三次到银行取款时，青河县公安局民警将柏某抓获。", ["柏某"], id="for-the-third-time"),
    ],
)
def test_words_that_begin_like_a_name_are_none(text: str, expected: list[str]) -> None:
    assert [p.name for c in extract(text).cases for p in c.persons] == expected


def test_people_by_surname_whatever_they_do() -> None:
    text = "屏東縣警局東港分局拘提柯姓收水、岑姓監控手到案，查扣手機2支，依詐欺罪嫌移送屏東地檢署。"
    assert [(a.action, str(a.count.value)) for c in extract(text).cases for a in c.arrests] == [("caught", "2"), ("transferred_for_prosecution", "2")]
