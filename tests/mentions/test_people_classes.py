"""Whole classes of the words for people taken: verbs of the hand, legal measures beside bare numbers, shared 将, sums behind a list, and what is no measure."""

import pytest

from caseextract import extract

ROWS = [
    # verbs of the hand, and of nobody getting away
    ("thrown down", "云江市公安局夜巡民警一个箭步冲上前将其扑倒，人赃并获。", {"caught 1"}),
    ("held down on a table", "云江市公安局收网，头目龚某当场被摁在茶桌上。", {"caught 1"}),
    ("caught in the act", "云江市公安局端掉赌窝，聚赌的十三名男女被堵个正着。", {"caught 13"}),
    ("dragged out", "云江市公安局将逃犯廖某从工地揪了出来。", {"caught 1"}),
    ("nobody got away", "云江市公安局收网，团伙12名成员无一漏网。", {"caught 12"}),
    ("brought by passers-by", "6月4日，群众将一名小偷堵在楼道里并扭送至云江市公安局城关派出所。", {"caught 1"}),
    ("held by the hospital", "云江市公安局民警按住院流程办理，陪护3人。", set()),
    ("a car stopped on the road", "云江市公安局民警将车停在路边，随后返回。", set()),
    # escorted home: of people counted before, unless nothing else is told of them
    ("escorted, told before", "云江市公安局抓获甲某等9人，6月2日，将9名嫌疑人押解回云江。", {"caught 9"}),
    ("escorted, nothing else told", "云江市公安局将涉嫌诈骗的公司负责人褚某押解回云江。", {"caught 1"}),
    ("brought home from elsewhere", "云江市公安局将13名涉案人员从外省押回。", {"caught 13"}),
    ("brought home, those of a gang", "云江市公安局又从外省押回该团伙的7名成员。", {"caught 7"}),
    ("led off a plane", "26名电诈嫌疑人戴着头套，被云江市公安局民警逐一押下飞机。", {"caught 26"}),
    ("brought home, told of before", "云江市公安局抓获逃犯陶某、葛某，两人于5日被押回云江。", {"caught 2"}),
    ("led back to the scene", "香港警方拘捕一名男子，其后将疑犯押返寓所搜证。", {"caught 1"}),
    # cornered, all of them caught, held with a ship
    ("cornered in a room", "云江市公安局民警破门，将正在摇骰子的16人堵在屋内。", {"caught 16"}),
    ("cornered, those with a name", "云江市公安局民警在旅馆堵住替人取款的阮某等4人。", {"caught 4"}),
    ("cornered by others", "云江市公安局接警，店主柏某被几名男子堵在店里索要财物。", set()),
    ("crowding somewhere", "云江市公安局民警到场时，200多名储户围在公司门口。", set()),
    ("not one missing", "云江市公安局民警冲进茶楼，楼内22名涉赌人员一个没漏。", {"caught 22"}),
    ("not one away, in a bracket", "云江市公安局民警合围鱼棚，在场的15人（男11人、女4人）无一走脱。", {"caught 15", "caught 11", "caught 4"}),
    ("men held with their ship", "云江海警局查获一艘铁壳船，船员6人当场被扣。", {"caught 6"}),
    ("a car held", "云江海警局查获一艘铁壳船，另有货车2辆被扣。", set()),
    ("wanted men found out", "云江市交警在收费站先后查到3名网上逃犯。", {"caught 3"}),
    ("where a wanted man is", "云江市公安局查到3名网上逃犯的下落。", set()),
    ("taken in in Hong Kong", "香港警方搜查麻雀馆，赌客十七人一并带署。", {"caught 17"}),
    ("suspects told by a long clause", "云江市公安局将18名涉嫌收购、倒卖电话卡的嫌疑人带回。", {"caught 18"}),
    # in a later clause, by the police or with no help
    ("turned to run", "云江市公安局民警上前盘查，两人转身就跑，被民警按倒在地。", {"caught 2"}),
    ("knocked down by a car", "云江市公安局接警，两名女子下车查看，被一辆货车撞倒。", set()),
    ("with their ages between", "香港海关截停渔船，船上4名本地男子，年龄介乎30至52岁，全部被捕。", {"caught 4"}),
    ("with what they say they do between", "香港警方称，三人报称任职文员及司机，均已被落案起诉。", {"prosecuted 3"}),
    ("some of whom turned up", "云江市公安局另有9名目标逃犯，已到案7名。", {"caught 7"}),
    ("charged by a procuratorate", "首批8名被告人，昨日由云江市人民检察院提起公诉。", {"prosecuted 8"}),
    ("judged for crimes", "云江市人民法院对柏某、翟某等5名被告人以诈骗罪，判处一年至四年不等的有期徒刑。", {"sentenced 5"}),
    # handed over and received
    ("received from abroad", "云江市公安局在口岸接收涉诈犯罪嫌疑人217名。", {"handed_over 217"}),
    ("reports received", "云江市公安局接收群众举报217件，抓获3人。", {"caught 3"}),
    ("given to the police", "4名嫌疑人在边境被交给云江警方。", {"handed_over 4"}),
    ("a purse given to the police", "两名市民将拾得的钱包交给云江警方。", set()),
    # members behind gangs, and the words of Taiwan
    ("members in a clause of their own", "云江市公安局打掉倒票团伙6个，成员21名。", {"caught 21"}),
    ("rooted out in Taiwan", "新北市警局检肃枪炮7件9人、犯嫌15人。", {"caught 9", "caught 15"}),
    ("sent on after questioning", "新北市警局侦破诈骗案，白嫌等8人讯后依诈欺罪嫌移送。", {"transferred_for_prosecution 8"}),
    ("held as asked for", "新北市警局拘提6人，检方向法院声押洪、江2人获准。", {"caught 6", "arrested 2"}),
    # numbers with no measure word behind legal measures, 个 behind a trade
    ("bare numbers", "云江市公安局抓获嫌疑人58人，刑拘49，逮捕31，起诉24。", {"caught 58", "criminal_detention 49", "arrested 31", "prosecuted 24"}),
    ("days are no people", "云江市公安局抓获贾某，行政拘留5日。", {"caught 1"}),
    ("trades counted by 个", "云江市公安局现场抓获老板一个、工人八个。", {"caught 1", "caught 8"}),
    ("three of each", "云江市公安局在包厢内查获吸毒男女各3名。", {"caught 6"}),
    ("couples", "云江市公安局抓获三对卖淫嫖娼男女。", {"caught 6"}),
    # shared and gapped verbs
    ("将 shared", "云江市公安局将侯某刑拘，樊某行政拘留十五日。", {"criminal_detention 1", "administrative_detention 1"}),
    ("a sum behind the verb", "云江市公安局将该团伙成员悉数抓获，共计14人。", {"caught 14"}),
    ("told on in a passive", "4人对盗割电缆的事实供认不讳，被云江市公安局依法执行刑事拘留。", {"criminal_detention 4"}),
    ("fines behind those found", "云江市公安局查获三名违规燃放烟花人员，分别处以罚款五百元。", {"caught 3", "administrative_penalty 3"}),
    ("handed on", "云江边检站查获偷渡人员4名，已移交当地公安机关。", {"caught 4", "handed_over 4"}),
    ("the house owner", "对容留他人吸毒的房主焦某，云江市公安局5月21日予以刑事拘留。", {"criminal_detention 1"}),
    ("netizens taught", "云江市公安局依法对发布不实信息的陶某、翟某给予批评教育。", {"administrative_penalty 2"}),
    ("detention beside fines", "云江市公安局对45名赌博人员予以治安处罚，拘留28人，罚款17人。", {"administrative_penalty 45", "administrative_detention 28", "administrative_penalty 17"}),
    ("talked into coming home", "全市公安机关已有37名境外涉诈人员被劝回国。云江市公安局", {"persuaded_return 37"}),
    ("talked into giving up", "云江市公安局规劝19名逃犯投案自首。", {"persuaded_return 19"}),
    ("cases and people sentenced", "检察机关批准逮捕312件1047人，法院一审判决61件402人。云江市人民检察院", {"arrested 1047", "sentenced 402"}),
    ("a case sent on in Taiwan", "刑事局员警逮捕9人，警询后依诈欺罪嫌移送屏东地检署侦办，查扣新台币2万元。", {"caught 9", "transferred_for_prosecution 9"}),
    ("one who posed as an officer", "云江市公安局将一名冒充民警招摇撞骗的男子拘留。", {"criminal_detention 1"}),
    ("a woman who stole", "一名中年妇女在超市盗窃时被保安当场抓住，后被云江市公安局行政拘留5日。", {"caught 1", "administrative_detention 1"}),
    ("a couple and their son", "云江市公安局端掉窝点，夫妻俩及其儿子均被刑事拘留。", {"criminal_detention 3"}),
    ("in the net", "三名主要犯罪嫌疑人分别在南宁、柳州被云江警方收入网中。", {"caught 3"}),
    ("given up", "云江市公安局民警堵住出口，屋内的6名涉毒人员无路可逃，乖乖就范。", {"caught 6"}),
    ("told on by name", "云江市公安局破获砸车窗案，嫌疑人路某交代作案20余起，已被依法刑拘。", {"criminal_detention 1"}),
    ("before the court", "云江区法院开庭审理一起赌博案，12名被告人站上被告席，最终被判6个月至5年不等有期徒刑。", {"sentenced 12"}),
    ("all of them on bail", "香港警方表示，至今共有五男三女因涉嫌串谋诈骗被捕，其中一人为公司董事，全部已获准保释，须于七月中旬报到。", {"caught 8", "caught 1", "bail 8"}),
    ("charged at once", "香港警方翌日于旺角将一名男子拘捕，暂控行劫罪，案件已于九龙城裁判法院提堂。", {"caught 1", "prosecuted 1"}),
    ("members of gangs", "云江市公安局先后打掉盗抢团伙3个、成员14人。", {"caught 14"}),
    ("a case sent on in Macau", "司警在娱乐场截获两名内地男子，案件移送检察院侦办。", {"caught 2", "transferred_for_prosecution 2"}),
    ("handed on by passers-by", "云江市公安局接受群众扭送的盗窃嫌疑人1名。", {"caught 1"}),
    ("fugitives run down", "云江市公安局抓人58名、刑拘31名、追逃12名。", {"caught 58", "criminal_detention 31", "caught 12"}),
    ("in a bracket behind names", "6月8日，云江市公安局抓获雷某、贺某（均已刑拘）。", {"caught 2", "criminal_detention 2"}),
    ("in the bracket of each", "云江市公安局抓获倪某（男，31岁，已刑拘）、汤某（女，29岁，取保候审）等5名嫌疑人。", {"caught 5", "criminal_detention 1", "bail 1"}),
    ("raids done", "云江市公安局对涉嫌贩毒的文某某成功实施抓捕。", {"caught 1"}),
    ("brought to a station", "2月28日晚，3男4女被带进云江市公安局河坝派出所。", {"caught 7"}),
    ("told to report there", "2名群众被请到云江市公安局河坝派出所作证。", set()),
    ("a partner of Taiwan's chief", "台南员警循线将首脑姜姓男子及下线13人一并查缉到案，全案依赌博罪嫌函送台南地检署。", {"caught 14", "transferred_for_prosecution 14"}),
    ("another with no measure word", "便衣民警上前将其按倒在地。与此同时，另一犯罪嫌疑人在广场落网。云江市公安局", {"caught 1"}),
    ("tickets of Hong Kong", "11名本地男子及3名外籍女子，则涉嫌在赌博场所内赌博被捕，人员遂发出定额罚款通知书。香港警方", {"caught 14", "administrative_penalty 14"}),
    ("women first", "治安警截获五女四男，各人已被带返警区。司警", {"caught 9"}),
    ("handed on, others told before", "云江市公安局抓获嫌疑人谢某，抓获1名实施诈骗的犯罪嫌疑人，一并移交当地派出所。", {"caught 1", "handed_over 1"}),
    ("will be charged", "治安警截获一名男子，他会被控相关罪名。司警", {"caught 1"}),
    # those called wanted until they were taken
    ("wanted, in a passive behind the forces", "云江市公安局出动民警9000余人次，200多名在逃人员被缉拿归案。", {"caught 200"}),
    ("wanted, as an object", "云江市公安局将5名网上在逃人员抓获。", {"caught 5"}),
    ("wanted, one after another", "云江市公安局开展行动，5名在逃人员先后被抓获归案。", {"caught 5"}),
    ("wanted, still looked for", "云江市公安局抓获嫌疑人4人，另有3名在逃人员正被警方抓捕。", {"caught 4"}),
    ("wanted, by a plan", "云江市公安局制定方案，对3名在逃人员展开抓捕。", set()),
    # a scale alone
    ("a thousand, behind those counted", "云江市公安局今年先后抓获盗车嫌疑人千人。", {"caught 1000"}),
    ("a hundred, before those counted", "云江市公安局今年抓获百名逃犯。", {"caught 100"}),
    ("a hedged thousand is read once", "云江市公安局今年抓获嫌疑人千余人。", {"caught 1000"}),
    ("a scale that counts nobody taken", "云江市公安局召开千人大会，抓获3人。云江警方查处百人赌场。", {"caught 3"}),
    # what was done is dealt with, not those who did it
    ("a deed dealt with", "云江市公安局对有多名村民在网店聚赌的线索进行查处，抓获柏某等8人。", {"caught 8"}),
    ("a matter dealt with", "云江市公安局对12人在宾馆聚赌一事进行查处，抓获9人。", {"caught 9"}),
    ("people dealt with", "云江市公安局对3名参与赌博的人员进行查处。", {"administrative_penalty 3"}),
    ("people dealt with for a deed", "云江市公安局对3人的赌博行为进行查处。", {"administrative_penalty 3"}),
    # 拘留 at the level that its text tells
    ("detained, as told below", "云江市公安局已拘留8人。\n6月2日，河坝派出所清查网吧，柏某被行政拘留。", {"administrative_detention 8", "administrative_detention 1"}),
    ("detained, as many again", "云江市公安局拘留17人。其中，行政拘留17人，另刑事拘留4人。", {"administrative_detention 17", "criminal_detention 4"}),
    ("detained by the law on public order", "云江市公安局查获9人，依照《治安管理处罚法》，9人被拘留。", {"caught 9", "administrative_detention 9"}),
    ("detained for some days", "云江市公安局查获柏某、翟某，二人分别被处以五至十日拘留。", {"caught 2", "administrative_detention 2"}),
    ("detained beside the lighter measure", "云江市公安局抓获9人，其中6人被拘留，2人被行政拘留。", {"caught 9", "criminal_detention 6", "administrative_detention 2"}),
    ("detained beside the graver measure", "云江市公安局已拘留6人。\n6月2日，柏某被行政拘留，翟某被刑事拘留。", {"criminal_detention 6", "administrative_detention 1", "criminal_detention 1"}),
    ("tickets given to each", "香港警方发现三男四女聚赌，向各人发定额告票。", {"administrative_penalty 7"}),
    ("tickets given to others", "香港警方拘捕两名男子，并向店主发出定额告票。", {"caught 2"}),
    # no measure, or not yet
    ("not approved", "云江市人民检察院批准逮捕6件8人，不批准逮捕3人。", {"arrested 8"}),
    ("asked for only", "云江市公安局提请检察机关批准逮捕犯罪嫌疑人6名。", set()),
    ("still looked for", "“5·11”案4名嫌疑人到案，另2名嫌疑人正在全力缉捕中，云江市公安局。", {"caught 4"}),
    ("a partner at large", "云江市公安局抓获涉嫌合同诈骗的刘某，其同伙宋某仍在逃，警方正全力追捕。", {"caught 1"}),
    ("some of them", "9名犯罪嫌疑人已有6人被执行逮捕，3人移送起诉。云江市公安局", {"arrested 6", "transferred_for_prosecution 3"}),
    ("punished before", "云江市公安局抓获嫌疑人2名，经查，2人曾分别因抢夺、吸毒被判刑和强制戒毒。", {"caught 2"}),
    ("meant to be caught", "云江市公安局将加大力度，争取早日将其缉拿归案。", set()),
    ("comforted", "云江市公安局民警劝阻2名欲跳河的女子，将二人带回派出所安抚。", set()),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_classes(text: str, expected: set[str]) -> None:
    assert {f"{a.action} {a.count.value or a.count.lower}" for c in extract(text).cases for a in c.arrests} == expected


PARTS = [
    ("shares of those found, not of each other", "云江市公安局查获吸毒人员11人，其中强制戒毒3人，社区戒毒8人。", ["11", "3", "8"]),
    ("two shares told with verbs", "云江市公安局抓获逃犯43名，其中规劝投案19名，外省协助抓获6名。", ["43", "19", "6 part"]),
    ("two trades of as many", "云江市公安局抓获卖淫女2名、嫖客2名。", ["2", "2"]),
    ("others behind a total", "云江边防支队设伏，藏身舱底的22名“人蛇”全部抓获，2名船工束手就擒。", ["22", "2"]),
    ("a sum behind a list", "云江市公安局抓获“水房”人员12名、“车商”3名、卡农27名，共计42人。", ["12 part", "3 part", "27 part", "42"]),
    ("trades that add up by chance", "云江市公安局抓获技师4名、客人3名及经营者1名。", ["4", "3", "1"]),
    ("her, told just before", "一名女子冲出屋子逃窜，民警将她控制住，同事守住后窗，又查获4名吸毒者。云江市公安局", ["1", "4"]),
    ("shares by years", "云江市公安局抓获命案在逃人员46名，其中潜逃20年以上17名，潜逃5年至9年22名。", ["46", "17 part", "22 part"]),
    ("two more are no sum of those before", "云江市公安局将主犯余某某抓获；3月6日凌晨，抓获操作手张某；当晚，又截获另外两名团伙成员。", ["1", "1", "2"]),
    ("the two brought in", "云江海警局在近海查获涉嫌偷渡人员两名，随即将两人依法带回。", ["2"]),
    ("shares in a bracket, by place", "云江市公安局抓获犯罪嫌疑人53名（甲省32人、乙省21人），缴获手机3部。", ["53", "32 part", "21 part"]),
    ("shares in a bracket, by origin", "云江市公安局刑拘12名嫌疑人（云江籍8名，外省籍4名）。", ["12", "8 part", "4 part"]),
    ("shares in a bracket, then others", "云江市公安局抓获犯罪嫌疑人12名（甲省8人、乙省4人）、收货人3名。", ["12", "8 part", "4 part", "3"]),
    ("measures in a bracket", "云江市公安局抓获12人（刑拘9人、行拘3人）。", ["12", "9", "3"]),
    ("an age in a bracket", "云江市公安局抓获12人（均为男性，最小的19岁）。", ["12"]),
    ("shares by origin behind a comma", "云江市公安局查获非法入境人员12人，甲国籍8人、乙国籍4人。", ["12", "8 part", "4 part"]),
    ("others who add up by chance", "云江市公安局抓获嫌疑人12人，解救妇女8人、儿童4人。", ["12"]),
    ("an approximate total", "云江市公安局抓获嫌疑人12人。6月3日，再抓获9人。至此，全案共抓获约20人。", ["12 part", "9 part", "20"]),
    ("a total of 余", "云江市公安局抓获嫌疑人12人。加上5月抓获的9人，共抓获20余人。", ["12 part", "9 part", "20"]),
    ("a total that is too far", "云江市公安局抓获嫌疑人12人。6月3日，再抓获9人。至此，全案共抓获约40人。", ["12 part", "9 part", "40"]),
    ("found elsewhere since", "6月1日，云江市公安局抓获7名嫌疑人。\n假酒已发往外地。截至6月8日，各地查获情况如下：甲市查获假酒90瓶；乙市查获假酒60瓶，抓获店主3名。", ["7", "3"]),
    ("found elsewhere, in all", "6月1日，云江市公安局抓获7名嫌疑人。\n截至6月8日，各地反馈情况如下：甲市查获假酒90瓶；乙市抓获店主3名。至此，全案共抓获嫌疑人10名。", ["7 part", "3 part", "10"]),
    ("told in detail behind a lead", "6月1日，云江市公安局打掉一个团伙，抓获5名嫌疑人。\n当晚，民警在乙镇抓获2名嫌疑人。", ["5", "2 part"]),
    ("who are wanted men", "云江市公安局侦破敲诈案，康某等4人落网，康某等2人系网上逃犯。", ["4", "2 part"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in PARTS], ids=[row[0] for row in PARTS])
def test_parts(text: str, expected: list[str]) -> None:
    assert [f"{a.count.value}{' part' if a.part else ''}" for c in extract(text).cases for a in c.arrests] == expected


def test_uncounted_names_make_a_case() -> None:
    cases = extract("5月18日，云江市公安局一举抓获俞某、柏某等人。").cases
    assert [(p.name, p.role) for c in cases for p in c.persons] == [("俞某", "suspect"), ("柏某", "suspect")]
    assert not [a for c in cases for a in c.arrests]


def test_kin_of_a_victim_is_none() -> None:
    cases = extract("5月28日，云江市公安局破获一起投毒案，嫌疑人系受害人邻居郝某，郝某对犯罪事实供认不讳。").cases
    assert [(p.name, p.role) for c in cases for p in c.persons] == [("郝某", "suspect")]


NAMES = [
    ("a victim told to be one", "云江市公安局破获抢劫杀人案，被害人系出租车司机凌某某，嫌疑人韦某甲已被抓获。", {"凌某某 victim", "韦某甲 suspect"}),
    ("officers in a list", "云江市公安局民警郑某、吴某连续作战，将嫌疑人卢某抓获。", {"卢某 suspect"}),
    ("told by surname, each", "司警在娱乐场截获两名内地男子，案件移送检察院侦办。两名被捕男子分别姓崔，36岁，及姓管，43岁。", {"崔某 suspect", "管某 suspect"}),
    ("before a measure", "云江市公安局对樊某森处行政拘留七日，对樊某水处罚款二百元。", {"樊某森 suspect", "樊某水 suspect"}),
    ("sentenced together", "云江区法院判处其同伙李小刚、赵建军无期徒刑。", {"李小刚 suspect", "赵建军 suspect"}),
    ("the chief of a case", "云江市公安局：滕某系本案主谋，殷某负责望风，二人已被抓获。", {"滕某 ringleader", "殷某 suspect"}),
    ("what a swindler called himself", "骗子自称王某。6月8日，云江市公安局将嫌疑人章某抓获。", {"章某 suspect"}),
    ("counted behind", "云江市公安局将费某、薛某二人逐一抓获，将岑某、廉某、车某、安某四人刑拘。", {"费某 suspect", "薛某 suspect", "岑某 suspect", "廉某 suspect", "车某 suspect", "安某 suspect"}),
    ("at large beside another", "嫌疑人左某（在逃）、白某（已判刑）合伙开设赌场。云江市公安局抓获白某。", {"左某 wanted", "白某 suspect"}),
    ("a nickname in a list", "云江市公安局民警将正打牌的石某、滕某、小尹抓获。", {"石某 suspect", "滕某 suspect", "小尹 suspect"}),
    ("an officer's nickname", "云江市公安局民警小柏、小尹将嫌疑人滕某抓获。", {"滕某 suspect"}),
    ("a small car", "云江市公安局民警将小车拦下，抓获滕某。", {"滕某 suspect"}),
    ("a master who was robbed", "昨日，快递员康师傅停在楼下的三轮车被人偷走。云江市公安局将石某抓获。", {"康师傅 victim", "石某 suspect"}),
    ("a master who told the police", "昨日，护林员康师傅打了报警电话。云江市公安局将石某抓获。", {"石某 suspect"}),
    ("a passenger by surname", "云江市公安局民警从一名褚姓旅客的箱里翻出气枪两支，当场将其控制。", {"褚某 suspect"}),
    ("a woman in Taiwan behind her trade", "雲江分局員警帶回6男2女，查扣新台幣6萬元，依賭博罪嫌函送。店家柳女（52歲）辯稱不知情。", {"柳某 suspect"}),
    ("a word before 某", "云江市市场监督管理局抽查某粮油店，云江市公安局抓获店主滕某。", {"滕某 suspect"}),
    ("no road behind a name", "摊主滕某说不清来路，员工石某靠打牌度日，云江市公安局将二人抓获。", {"滕某 suspect", "石某 suspect"}),
    ("a surname of its own", "云江市公安局民警布控多日，在码头将以於某为首的七人抓获，扣押快艇两艘，赃物电缆一批已经退还失主。", {"於某 ringleader"}),
    ("who was hit and who hit", "12月3日傍晚，村民葛长庆一棍打在邻居田永福头上，田永福送医后不治。云江市公安局将葛长庆抓获。", {"葛长庆 suspect", "田永福 victim"}),
    ("wanted, of a place", "云江市公安局又抓获一名逃犯，即2001年因抢劫被网上追逃的青河人方强。", {"方强 wanted"}),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_names(text: str, expected: set[str]) -> None:
    assert {f"{p.name} {p.role}" for c in extract(text).cases for p in c.persons} == expected
