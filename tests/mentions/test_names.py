"""Who is named: one form of a name, one id."""

from pathlib import Path

import pytest

from caseextract import Document, Extractor
from caseextract.mentions.name_words import compile_names
from caseextract.mentions.names import name_hits, person_name
from caseextract.patterns import load_packs

NAMES = compile_names(load_packs())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("经理任某平潜逃境外。", ["任某平"], id="given-name-that-begins-a-word"),
        pytest.param("望风的嫌疑人简某和汤某等6人被抓获，嫌疑人和汤某等人供认不讳。", ["简某", "汤某", "汤某"], id="and-before-a-masked-name"),
        pytest.param("民警将卜某夫妇抓获，卜某夫妇对罪行供认不讳，卜某夫妇被拘留。", ["卜某", "卜某", "卜某"], id="a-couple-however-often"),
        pytest.param("民警将卜某夫抓获，卜某夫供认不讳。", ["卜某夫", "卜某夫"], id="a-given-name-like-a-couple"),
        pytest.param("季某找来龚某帮忙。", ["季某", "龚某"], id="fetching-behind-a-name"),
        pytest.param("李某平时住在城郊。", ["李某"], id="word-behind-a-name"),
        pytest.param("民警将运毒的马某通抓获，马某通过货车运货。", ["马某通", "马某"], id="given-name-that-begins-through"),
        pytest.param("除许某外，龙某合伙开店，曾某具有嫌疑。", ["许某", "龙某", "曾某"], id="grammar-words-behind-names"),
        pytest.param("民警将嫌疑人简某控制。", ["简某"], id="verb-behind-a-name"),
        pytest.param("民警锁定目标嫌疑人和账户，抓获嫌疑人及其同伙共5人。", [], id="accounts-and-accomplices-behind-suspects"),
        pytest.param("青河市安某某恶势力犯罪集团被打掉。", ["安某某"], id="a-common-word-that-heads-a-gang"),
        pytest.param("民警将得手的男子成功抓获，顺利带回。", [], id="how-it-was-done"),
        pytest.param("罗某刚到车站就被抓获。", ["罗某"], id="adverb-behind-a-name"),
        pytest.param("老板齐某国逃往境外某国。", ["齐某国"], id="name-and-nameless-country"),
        pytest.param("介绍朋友贺某将银行卡租出。", ["贺某"], id="person-before-a-bank-card"),
        pytest.param("在路环某赌场内抓获。", [], id="nameless-casino"),
        pytest.param("岩某罕查获时正在驾车。", ["岩某罕"], id="dai-name"),
        pytest.param("拘捕一名姓闵仓务员。", ["闵某"], id="surname-and-trade"),
        pytest.param("将郑姓车手逮捕。", ["郑某"], id="surname-before-a-trade"),
        pytest.param("姓司徒男子（44岁）被捕。", ["司徒某"], id="double-surname"),
        pytest.param("姓佟及姓单两名女子被捕。", ["佟某", "单某"], id="surnames-joined"),
        pytest.param("姓遇男子（51岁，渔民）被捕。", ["遇某"], id="surname-in-no-list"),
        pytest.param("被捕者分别姓佟（男，31岁）、姓单（女，29岁）和姓闵（女，40岁）。", ["佟某", "单某", "闵某"], id="the-last-behind-and"),
        pytest.param("逮捕佟姓、闵姓2名车手，与郝姓妻子一并移送。", ["佟某", "闵某", "郝某"], id="surnames-before-a-number"),
        pytest.param("民警赶到嫌疑人家里，抓获1人。", [], id="a-home"),
        pytest.param("警方破获一起赌博案，庄家彭正海被抓，组织者杨立军供认了罪行。", ["彭正海", "杨立军"], id="who-runs-it"),
        pytest.param("法院公开宣判的刘霏霏等17人开设赌场案，警方早前抓获全部被告人。", ["刘霏霏"], id="whom-a-case-is-called-after"),
        pytest.param("造成百姓安全受损，抓获多人。", [], id="common-people"),
        pytest.param("主嫌由新北市警方逮捕，车手郑男及收水手柯嫌移送法办，全案移送地检署。", ["郑某", "柯某"], id="taiwan-behind-a-noun"),
        pytest.param("吴大勇（30岁，丰水人）、马小明供认作案，均被抓获。", ["吴大勇", "马小明"], id="full-names-in-a-list"),
        pytest.param("民警将正在分货的罗友根、邓小翠夫妇抓获。", ["罗友根", "邓小翠"], id="full-names-of-a-couple"),
        pytest.param("以邓有望、何威、田松3人组成的团伙被抓获。", ["邓有望", "何威", "田松"], id="full-names-with-a-number"),
        pytest.param("犯罪嫌疑人何勇等6人被抓获，郭某在逃。", ["何勇", "郭某"], id="full-name-among-masked"),
        pytest.param("案件将于明日（20日）提堂，两人被捕。", [], id="tomorrow"),
        pytest.param("部署北京、河北、广西、广东等地收网，抓获20人。", [], id="provinces-in-a-list"),
        pytest.param("新华社南宁5月4日电（石国强、蓝小军）警方抓获1人。", [], id="reporters-of-a-dateline"),
        pytest.param("其中樊某更被加控一罪，受害人程某坐在车内，曹某相对紧张。", ["樊某", "程某", "曹某"], id="what-follows-a-name"),
        pytest.param("嫌犯名为富荣，男，38岁，已被抓获。", ["富荣"], id="named-outright"),
        pytest.param("刑事局查扣新台币2万元，将渠等上游陈男拘提到案，移送地检署。", ["陈某"], id="taiwan-behind-上游"),
        pytest.param("在大道附近某出租屋内抓获3人。", [], id="some-flat-near-by"),
        pytest.param("抓获3人。（记者罗文 通讯员马立国、江波、黄俊生摄影报道）", [], id="correspondents-in-a-list"),
        pytest.param("查获假冒注册商标兰某的化妆品，抓获1人。", [], id="a-brand-masked"),
        pytest.param("犯罪嫌疑人舒明林、朴国梁、郭春梅被抓获。", ["舒明林", "朴国梁", "郭春梅"], id="korean-surname-in-a-list"),
        pytest.param("行李经X光检查发现毒品，抓获1人。", [], id="x-ray"),
        pytest.param("将钱放在车站，犯罪嫌疑人陆续被抓获。", [], id="words-that-look-like-names"),
        pytest.param("会同检察、通信、金融等部门抓获5人。", [], id="a-list-of-trades"),
        pytest.param("辗转湖南、广东、陕西等7省抓获犯罪嫌疑人9人。", [], id="a-list-of-provinces"),
        pytest.param("对数起案件予以通报，抓获9人。", [], id="a-report"),
        pytest.param("嫌疑人丁×川、龚X远、苗*、童×等4人落网，丁×川供认不讳。", ["丁某川", "龚某远", "苗某", "童某", "丁某川"], id="masked-by-a-sign-inside"),
        pytest.param("抓获柏某二等5人，柏某一、柏某四3人在逃，柏某二频繁联系。", ["柏某二", "柏某一", "柏某四", "柏某二"], id="people-numbered"),
        pytest.param("柏某×被查，向×供述。", ["柏某", "向某"], id="masked-by-a-sign-at-the-end"),
        pytest.param("民警与贺某联系，贺某电话关机，后将贺某抓获。", ["贺某", "贺某", "贺某"], id="reached-by-telephone"),
        pytest.param("在西沙某服装厂内抓获3人。", [], id="nameless-works"),
        pytest.param("丁甲（化名）与柏乙（化名）争吵。嫌疑人柏乙不知去向，后被抓获。", ["丁甲", "柏乙", "柏乙"], id="made-up-names-told-again"),
        pytest.param("鲁某认为无事，民警掌握鲁某动向，进入鲁某租用的库房。", ["鲁某", "鲁某", "鲁某"], id="verbs-that-look-like-given-names"),
        pytest.param("鲁某强行闯卡，鲁某长期贩假，鲁某超速行驶，鲁某飞往境外。", ["鲁某", "鲁某", "鲁某", "鲁某"], id="words-that-begin-like-given-names"),
        pytest.param("鲁某强、鲁某超被抓，以鲁某行为首的5人落网。", ["鲁某强", "鲁某超", "鲁某行"], id="given-names-that-begin-words"),
        pytest.param("鲁某达到案，将鲁某顺带回，鲁某海运输毒品，鲁某坚持刀，鲁某波及其妻，鲁某才被抓。", ["鲁某达", "鲁某顺", "鲁某海", "鲁某坚", "鲁某波", "鲁某才"], id="given-names-before-words-of-police"),
        pytest.param("鲁某银行卡被冻，鲁某名下公司停业，鲁某处于醉态。", ["鲁某", "鲁某", "鲁某"], id="what-is-a-person's"),
        pytest.param("资金转入鲁某银行，又到青河某银行网点。", [], id="nameless-bank"),
        pytest.param("掌握云江高某某、薛某等人行踪，位于某某、某某一带。", ["高某某", "薛某"], id="surname-that-is-a-word-behind-a-place"),
        pytest.param("在青河将组织者农某其抓获归案。", ["农某其"], id="given-name-that-is-a-pronoun"),
        pytest.param("又拉鲁某顺、迦木某某、杜某3人入伙，由王某某、刘某望风。", ["鲁某顺", "迦木某某", "杜某", "王某某", "刘某"], id="four-characters-in-a-list"),
        pytest.param("云江警方侦破林伯阳等人诈骗案，从“庄主”伍春香那里搜出账本，抓获2人。", ["林伯阳", "伍春香"], id="full-names-of-a-case-and-behind-quotes"),
        pytest.param("侦破高田村盗窃案，破获金店被盗案和安庆、金华两地系列案，抓获2人。", [], id="cases-named-by-place"),
        pytest.param("将正在伐木的杨昌焕现场抓获，以犯罪嫌疑人杜敏为核心的团伙覆灭。", ["杨昌焕", "杜敏"], id="full-names-behind-who-they-are"),
        pytest.param("被捕的船老大方国庆和渔民林平辉表示，受雇载货。", ["方国庆", "林平辉"], id="fishermen"),
        pytest.param("分驻所员警将陈男、黄男及庄男等3嫌带回。", ["陈某", "黄某", "庄某"], id="taiwan-by-its-stations"),
        pytest.param("被追逃的鲁某辉出现在青河，鲁某宝出租房屋。", ["鲁某辉", "鲁某宝"], id="given-names-before-words-of-two"),
        pytest.param("邀约林某安、柏某兵、兰某国等9人赌博被抓。", ["林某安", "柏某兵", "兰某国"], id="rare-surname-in-a-list"),

        pytest.param("打掉一诈骗团伙，抓获首犯和骨干4人，马仔等6人被刑事拘留。", [], id="core-members-and-henchmen"),
        pytest.param("民警抓获首犯柏大江和骨干4人。", ["柏大江"], id="a-name-before-core-members"),
        pytest.param("以鲁某自为首的团伙被打掉，抓获柏某和、滕某和等9人。", ["鲁某自", "柏某和", "滕某和"], id="given-names-that-are-words-of-grammar"),
        pytest.param("鲁某和柏某被抓，滕某和其妻在逃，以窦某等为首的团伙覆灭。", ["鲁某", "柏某", "滕某", "窦某"], id="words-of-grammar-behind-names"),
        pytest.param("骗子要鲁某按其要求转账，民警随柏某照其所述起获赃物。", ["鲁某", "柏某"], id="prepositions-and-its-behind-names"),
        pytest.param("民警依法传唤于某海到派出所，将任某抓捕，缉捕路某海归案。", ["于某海", "任某", "路某海"], id="surname-that-is-a-word-behind-a-measure"),
        pytest.param("云江警方破获“鲁某权团伙盗采砂石案”，抓获2人。", ["鲁某权"], id="a-case-named-by-its-leader"),
        pytest.param("从参赌人员柏志海的身上搜出刀，毒贩“黑哥”窦大江落网，抓获贩毒人员佟建国以及其下线，鲁某在逃。", ["柏志海", "窦大江", "佟建国", "鲁某"], id="full-names-behind-what-people-do"),
        pytest.param("抓获涉案人员方面成效明显，抓获涉赌人员高达9人，涉毒人员经常在此出入。", [], id="words-that-look-like-full-names"),
        pytest.param("打掉以青河人齐世杰为首的团伙，抓获2人，骨干鲁某在逃，由齐世杰分赃。", ["齐世杰", "鲁某", "齐世杰"], id="full-name-of-a-leader-and-where-from"),
        pytest.param("民警将佟建国、鲁某和章庆海驾驶的货车拦下，将夏根宝、邵秀珍当场抓获。", ["佟建国", "鲁某", "章庆海", "夏根宝", "邵秀珍"], id="full-names-and-masked-in-a-list"),
        pytest.param("民警将黄河大桥封控，将邵家大院包围，将苏北、张家港等地的鲁某抓获。", ["鲁某"], id="places-behind-a-mark-of-the-object"),
        pytest.param("民警佟建国、邵志强将鲁某抓获，记者夏志国目睹，佟建国到案发现场勘查。", ["鲁某"], id="officers-in-full"),
        pytest.param("鲁某落网后，佟建国已经被刑事拘留，夏志强、邵国良先后投案。", ["鲁某", "佟建国", "夏志强", "邵国良"], id="full-names-of-whom-a-measure-is-told"),
        pytest.param("佟建国、夏志强等涉恶犯罪分子落网，鲁某在逃。青江、苏北等地犯罪分子落网。", ["鲁某"], id="places-in-a-list-of-offenders-and-no-mark-before-names"),
        pytest.param("追逃中，佟建国、夏志强等涉恶犯罪分子落网，鲁某在逃。", ["佟建国", "夏志强", "鲁某"], id="full-names-of-offenders-in-a-list"),
        pytest.param("破获一起盗墓案，犯罪嫌疑人叫佟建国，他与老乡邵大江合谋。", ["佟建国", "邵大江"], id="named-outright-and-his-partner"),
        pytest.param("破获一起盗墓案，文物专家叫佟建国，他与同事邵大江研究。", [], id="an-expert-named-outright"),
        pytest.param("陶某与同村的卞小某争执，刺伤卞小某，找小某求助。", ["陶某", "卞小某", "卞小某"], id="masked-behind-little"),
        pytest.param("将嫌疑人邵建某和陶二某抓获，另有夏翠某等三人在逃。", ["邵建某", "陶二某", "夏翠某"], id="the-last-character-hidden"),
        pytest.param("由高某、于某望风，和江某、方某会合。", ["高某", "于某", "江某", "方某"], id="a-word-before-a-name-is-no-surname"),
        pytest.param("云江路一段某银楼被抢，段某被抓。", ["段某"], id="a-stretch-of-a-road"),
        pytest.param("鲁某纠集人员和**闲散人员斗殴，将和**抓获。", ["鲁某", "和某某"], id="a-starred-word-behind-and"),
        pytest.param("民警抓获高玉安，鲁某在逃，抓获高利贷者。", ["高玉安", "鲁某"], id="full-name-with-a-surname-that-is-a-word"),
        pytest.param("民警抓获网名叫“顺水”的朱志安，抓获网名叫“水”的人，鲁某在逃。", ["朱志安", "鲁某"], id="full-name-behind-a-nickname"),
        pytest.param("被告人贺家秀、陶家胜等人堵路，形成以贺家秀为首，卞孝珍、陶明兰为骨干的团伙，被告人贺家属喊冤，民警将鲁某抓获。", ["贺家秀", "陶家胜", "贺家秀", "卞孝珍", "陶明兰", "鲁某"], id="full-names-before-a-court"),
        pytest.param("云江警方查处“鼎某”牌假酒，抓获2人。", [], id="a-brand-in-quotes"),
        pytest.param("被抓的戴帽男子窦国江，正是该团伙的头目，鲁某在逃，那名男子高喊、冒充警察。", ["窦国江", "鲁某"], id="a-man-in-full-among-masked"),
        pytest.param("窦大江外号“老鬼”，是赌博网站金某及尚某在青河的代理，民警打掉窦大江、佟海云两个团伙，抓捕了其上线柏秀云。", ["窦大江", "窦大江", "佟海云", "柏秀云"], id="sites-are-nobody-and-gangs-by-their-leaders"),
        pytest.param("当晚，马有田、亓春林、喇国等4名被告人尾随至车站东路某旅社，后被抓获。", ["马有田", "亓春林", "喇国"], id="accused-in-a-list-and-an-inn-of-a-road"),
        pytest.param("将长期欺压摊主的恶势力分子滕海等五人抓获，将制毒的牟长林夫妇抓获，用刀将郝春云刺死。", ["滕海", "牟长林", "郝春云"], id="men-of-violence-couples-and-the-killed"),
        pytest.param("将制毒的中年夫妇抓获，将许昌夫妇控制，将多发、易发、高发的警情通报，查处5人，将查缉的2车扣押。", [], id="words-that-look-like-names-of-couples"),
        pytest.param("鲁某租的库房、柏某送的货都被查，窦某起先不认，滕某私自改装，岑某卖给杜某。", ["鲁某", "柏某", "窦某", "滕某", "岑某", "杜某"], id="verbs-and-adverbs-behind-masked-names"),
        pytest.param("贩枪的鲁某六十一岁，比柏某早两天到案，窦某夫妇花三千元买车，滕某花三百元买假牌。", ["鲁某", "柏某", "窦某", "滕某"], id="ages-days-couples-and-sums-behind-masked-names"),
        pytest.param("鲁某刚拧开阀门就被围住，民警将鲁某、柏某带回，柏某才低头。窦某原是店员，窦某、滕某刚是同学，滕某刚落网。", ["鲁某", "鲁某", "柏某", "柏某", "窦某", "窦某", "滕某刚", "滕某刚"], id="adverbs-that-are-given-names-too"),
        pytest.param("民警赶到人民路某烧烤店，将鲁某抓获，鲁某系某公司员工。", ["鲁某", "鲁某"], id="a-shop-on-a-road"),
        pytest.param("窦大江，五十一岁，某公司前经理，被控串谋诈骗，案件在裁判法院提堂。水货客佟海云今年九月被海关查获。", ["窦大江", "佟海云"], id="accused-in-court-news"),
        pytest.param("男子姓檀，22岁，去年抢走手机。保安员闻声赶来，将其抓获。", ["檀某"], id="a-surname-and-an-age"),
        pytest.param("警方将被告李○江、徐○○等6名成员逮捕，查扣满○丰16号渔船，二○二四年查获。", ["李某江", "徐某某"], id="masked-by-a-circle"),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [person_name(hit, text) for hit in name_hits(text, NAMES)] == names


@pytest.mark.parametrize(
    ("rule", "text", "before", "names"),
    [
        pytest.param('kind = "surname"\nterms = ["耶律"]', "民警将耶律某成抓获。", [], ["耶律某成"], id="surname-of-two-characters"),
        pytest.param('kind = "surname"\nterms = ["闾"]', "抓获嫌疑人闾大江。", [], ["闾大江"], id="surname"),
        pytest.param('kind = "name_role"\nterms = ["掌柜"]', "抓获掌柜窦大江、柏小云。", [], ["窦大江", "柏小云"], id="role"),
        pytest.param('kind = "name_behind"\nterms = ["雄赳赳"]', "鲁某雄赳赳闯卡被抓。", ["鲁某雄"], ["鲁某"], id="word-behind-a-name"),
        pytest.param('kind = "no_person"\nterms = ["茶寮"]', "在鲁某茶寮抓获3人。", ["鲁某"], [], id="place"),
    ],
)
def test_words_of_names_of_a_users_pack_are_in_force(rule: str, text: str, before: list[str], names: list[str], tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(f'[pack]\nname = "mine"\n[[rule]]\nid = "mine.word"\n{rule}\n', encoding="utf-8")
    mine = compile_names(load_packs([tmp_path]))
    assert [[person_name(hit, text) for hit in name_hits(text, words)] for words in (NAMES, mine)] == [before, names]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("11月5日，住在南苑的惠某（女，28岁）被骗100万。", "victim", id="swindled-of-a-sum"),
        pytest.param("惠某被偷手机1部，遂报警。", "victim", id="stolen-from"),
        pytest.param("惠某接到自称客服的陌生电话。", "victim", id="called-by-a-swindler"),
        pytest.param("惠某听信对方，先后转账，最终被骗5万元。", "victim", id="swindled-in-a-later-clause"),
        pytest.param("李某接到同伙电话，弃车而逃。", "suspect", id="called-by-a-partner"),
        pytest.param("村民李某来到派出所，主动投案。", "suspect", id="a-villager-who-gives-himself-up"),
        pytest.param("村民李某来到派出所，主动报案。", "victim", id="a-villager-who-reports"),
        pytest.param("据受害人惠某介绍，对方自称客服。", "victim", id="a-victim-who-tells-of-it"),
        pytest.param("李某开设网店，造成买家损失5万元。", "suspect", id="loss-of-others"),
        pytest.param("居民李某接到“电商客服”来电，称要关闭会员。", "victim", id="called-by-one-who-says-he-is-somebody"),
        pytest.param("做建材生意的李某到派出所求助。", "victim", id="asks-the-police-for-help"),
        pytest.param("李某（男，38岁）经抢救无效于次日死亡。", "victim", id="dies-a-day-later"),
        pytest.param("居民李某名下9个账户进账频繁。", "suspect", id="a-resident-with-accounts-of-his-own"),
        pytest.param("查获正在捕捉青蛙的村民李某，当场放生。", "suspect", id="a-villager-found-at-it"),
        pytest.param("抓获专门诈骗老人的李某。", "suspect", id="who-swindles-the-old"),
        pytest.param("抓获收赃的废品站老板李某。", "suspect", id="who-owns-a-scrapyard"),
        pytest.param("抓获幕后老板李某。", "ringleader", id="who-stays-behind"),
        pytest.param("李某被骗子引诱运毒，被民警抓获。", "suspect", id="led-on-by-a-swindler"),
        pytest.param("民警抓获窃贼。失主樊丽娟说，丢了三年的车又找回来了。", "victim", id="who-lost-it-by-full-name"),
        pytest.param("李某被盗窃罪的同案人供出。", "suspect", id="named-by-one-charged-with-theft"),
    ],
)
def test_who_lost_something_is_a_victim(text: str, role: str) -> None:
    assert [person.role for person in Extractor().analyse(Document(text)).facts.persons] == [role]
