"""Measures told with nobody counted or named beside them."""

import pytest

from caseextract import extract

ROWS = [
    ("no object", "县公安局民警在云江车站守了一夜，发现孔某下车，当场逮捕。", ["arrested 1"]),
    ("no object, an adverb before", "县公安局民警入户走访时发现租客孔某系网上逃犯，予以抓获。", ["caught 1"]),
    ("as many as were seen", "县公安局民警见3名男子正拆卸水泵，一拥而上，当场抓获。", ["caught 3"]),
    ("two told of before", "县公安局民警发现孔某和焦某争吵，上前制服。", ["caught 2"]),
    ("which of several", "县公安局接2名村民举报，发现3名男子在拆水泵，当场抓获。", []),
    ("what they set out to do", "县公安局民警发现孔某行踪，连夜赶往云江抓捕。", []),
    ("a pronoun far from its verb", "县公安局发出通缉令。8月2日，他乘客车返乡，在出站口被守候的民警带走。", ["caught 1"]),
    ("told by a trade", "县公安局查封仓库。那名保管员也在三天后落网。", ["caught 1"]),
    ("a student", "香港警方调查假钞案。该学生8月2日在宿舍被捕。", ["caught 1"]),
    ("a man told of in the sentence before", "云江海关在一名旅客箱内查获象牙2根。男子说不清来路，已被刑事拘留。", ["criminal_detention 1"]),
    ("a headline of another story", "云江市公安局8月2日查获假烟300条。\n男子偷走12辆单车被抓", []),
    ("held by those who pose as officers", "香港警方调查。他去年12月被“公安”控制九日。", []),
    ("a former time", "县公安局查获一批假烟。他2011年曾因盗窃被抓。", []),
    ("the number of those who were taken before counts", "县公安局抓获嫌疑人4名。8月2日，他在家中落网。", ["caught 4"]),
    ("a moment that is seized", "县公安局专案组抓住嫌疑人孔某、焦某出门交货的时机，统一收网。", []),
    ("whom a fugitive killed", "县公安局抓获一名砍死2人后外逃19年的逃犯孔某。", ["caught 1"]),
    ("what is hoped for", "为使逃犯孔某早日归案，县公安局民警多次上门。", []),
    ("urged, and how many came", "今年以来，县公安局敦促投案自首37名。", ["surrendered 37"]),
    ("those still free", "县公安局将孔某等6人刑事拘留，对漏网的3名同伙展开追捕。", ["criminal_detention 6"]),
    ("those who got away", "县公安局查获货车一辆，车上2人弃车逃走。", []),
    ("held at a crossing", "两名女子在青河口岸被扣，海关查获海洛因1公斤。", ["caught 2"]),
    ("held for questioning", "县公安局通报，孔某、焦某被扣留调查。", ["caught 2"]),
    ("bail for a sum", "香港警方捣破赌场，涉案的两人各获准以五千元保释。", ["bail 2"]),
    ("handed to the police", "渔政人员扣下渔船一艘，孔某等5人被移送公安机关。", ["handed_over 5"]),
    ("no object in one item of a list", "今年5月，县公安局查处赌博1起，抓获5人；5月26日，民警走访时发现租客孔某系网上逃犯，予以抓获；帮助走失老人回家。", ["caught 1", "caught 5"]),
    ("without a measure word", "县公安局在集市抓获一盗窃嫌疑人，又在江边逮住一毒鱼者。", ["caught 1", "caught 1"]),
    ("by what he is called", "县公安局民警将正在吃饭的“孔老板”抓获。", ["caught 1"]),
    ("in irons", "县公安局追了四年，潜逃的孔某被戴上手铐。", ["caught 1"]),
    ("led off", "县公安局民警把撬锁的孔某和焦某当场带离。", ["caught 2"]),
    ("held, told by a name of her own", "县公安局女警上前查验，这名31岁的女子孔某并未怀孕，随即被控制。", ["caught 1"]),
    ("sent on by this bureau", "司警通报，三名涉案人士涉嫌经营为赌博的不法汇兑罪，已由本局移送检察院。", ["transferred_for_prosecution 3"]),
    ("sent on, by surnames", "司警通报案情。孔、焦、游三人涉嫌触犯《打击不法赌博犯罪法》，昨日移送检察院侦办。", ["transferred_for_prosecution 3"]),
    ("sent on, told of at length", "司警接报到场。被捕男子姓孔，三十六岁，厨师；涉嫌相当巨额诈骗，昨日被移送检察院。", ["transferred_for_prosecution 1"]),
    ("others who gave themselves up", "县公安局抓获13人。另外两人见大势已去，分别于9月2日、10月6日到派出所投案自首。", ["caught 13", "surrendered 2"]),
    ("this year", "县公安局侦办一起合同诈骗案，嫌疑人孔某骗取6家公司保证金300万元，今年1月20日在云江落网。", ["caught 1"]),
    ("whom he brought with him", "县公安局通报，孔某因琐事纠集多人围堵派出所，被警方处以行政拘留8日。", ["administrative_detention 1"]),
    ("with a kinsman", "县公安局在家中抓获孔某和妻子。", ["caught 2"]),
    ("beside his parents", "县公安局民警将孔某与父母堵在屋内。", ["caught 1"]),
    ("a couple by a surname", "保七总队将孔姓女子夫妇依森林法移送法办。", ["transferred_for_prosecution 2"]),
    ("two clauses, two people", "澎湖县警方当场查获孔姓船长，岸边接应的焦姓男子驾车欲离去，也被拦下。", ["caught 1", "caught 1"]),
    ("shares of those who came", "县公安局抓获逃犯41名，到案者里有命案逃犯4人。", ["caught 4", "caught 41"]),
    ("two phrases side by side", "香港警方拘捕16人。16人获准保释 其余三名厨师未出庭。", ["bail 16", "caught 16"]),
    ("some among those taken", "县公安局通报，抓获的13人里已有7人被批准逮捕。", ["arrested 7", "caught 13"]),
    ("some among those of the case", "县公安局通报，涉案的13人已有7人落网，其余6人在逃。", ["caught 7"]),
    ("some among suspects", "县公安局通报，13名嫌疑人当中有7人被刑拘。", ["criminal_detention 7"]),
    ("some of a gang", "县公安局通报，13人团伙中7人落网。", ["caught 7"]),
    ("some among those fined", "县公安局通报，被处罚的95人里，49人是学生。", ["administrative_penalty 95"]),
    ("as many by the next body", "孔岭县公安局侦办3起案件，抓获嫌疑人8人。云江县公安局侦办2起，抓获嫌疑人8人。", ["caught 8", "caught 8"]),
    ("as many by the same body", "孔岭警方侦办3起案件，抓获嫌疑人8人。孔岭县公安局民警连夜抓获嫌疑人8人。", ["caught 8"]),
    ("the one man of a notice", "县公安局通报，3月2日，一名男子在集市持刀伤人。民警迅速到场，将犯罪嫌疑人当场抓获。", ["caught 1"]),
    ("one of several men", "县公安局通报，3月2日，两名男子在集市持刀伤人。民警迅速到场，将犯罪嫌疑人当场抓获。", []),
    ("a man who called", "县公安局通报，一名男子报警称手机被抢，民警迅速将犯罪嫌疑人抓获。", []),
    ("a driver", "县公安局通报，驾驶人孔某经检测为醉酒驾驶，已被控制。", ["caught 1"]),
    ("whom they robbed", "县公安局通报，两名可疑人员在路口抢夺一女子手包，未得逞，不料被赶来的民警当场抓获。", ["caught 2"]),
    ("followed, then taken", "县公安局民警跟踪两男子至桥头后将两人抓获。", ["caught 2"]),
    ("those taken include", "澳门司警拘捕17人。而今次被捕人士当中，就包括四名酒店职员。", ["caught 17", "caught 4"]),
    ("charged by a prosecutor of Taiwan", "云林县警方查扣黄金，简姓老板娘涉嫌替人洗钱，已由云林地检署起诉。", ["prosecuted 1"]),
]

COURT = [
    ("what the deed is", "青河县法院审理认为，孔某的行为构成盗窃罪，判处有期徒刑三年。", ["sentenced 1"]),
    ("behind what speaks for him", "焦某等4人被青河县法院判处有期徒刑一年至三年不等；孔某有自首情节，退清赃款，判处有期徒刑八个月。", ["sentenced 1", "sentenced 4"]),
    ("terms alone", "青河县法院以抢劫罪判处孔某九年、焦某四年。", ["sentenced 1", "sentenced 1"]),
    ("terms of others", "青河县法院判处孔某有期徒刑六年，其余4人一年至三年不等。", ["sentenced 1", "sentenced 4"]),
    ("terms of those of a trade", "台南市警方通报，台南地院判处孔姓船长七年有期徒刑，焦姓男子五年二月，三名渔工各一年。", ["sentenced 1", "sentenced 1", "sentenced 3"]),
    ("a pronoun before a court", "香港警方调查。他早前承认勒索罪，昨在区域法院被判入狱十八个月。", ["sentenced 1"]),
    ("in the words of Hong Kong", "孔姓男子昨被香港区域法院判监三年，另两名被告判囚一年。", ["sentenced 1", "sentenced 2"]),
    ("years ago", "青河县法院判处孔某有期徒刑六年，焦某三年前已刑满。", ["sentenced 1"]),
    ("one term of all", "青河县法院对孔某数罪并罚，决定执行有期徒刑19年。", ["sentenced 1"]),
    ("so many in all", "青河县法院公开宣判7件涉恶案件，共涉及61名被告人，分别被判处有期徒刑九年至拘役六个月不等。", ["sentenced 61"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ROWS + COURT], ids=[row[0] for row in ROWS + COURT])
def test_left_open(text: str, expected: list[str]) -> None:
    assert sorted(f"{a.action} {a.count.value}" for c in extract(text).cases for a in c.arrests) == expected
