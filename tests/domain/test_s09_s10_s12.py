"""Persons, the layout of a document and its noise, in forms that tests/assemble and tests/text do not hold. All texts are invented."""

from collections.abc import Callable

import pytest

HEAD = "5月9日，青河县公安局打掉一个盗窃团伙，抓获"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(HEAD + "犯罪嫌疑人范某、欧某运。", ("person suspect 范某", "person suspect 欧某运", "arrest caught 2"), id="masked"),
        pytest.param(HEAD + "民警将吉克某某、马尔某且、买买提某某抓获。", ("person suspect 吉克某某", "person suspect 马尔某且", "person suspect 买买提某某"), id="names-of-minorities"),
        pytest.param(HEAD + "民警将王甲、赵乙（均为化名）抓获。", ("person suspect 王甲", "person suspect 赵乙"), id="made-up-names"),
        pytest.param(HEAD + "民警将外号“阿强”的李某、王某一、王某二抓获。", ("person suspect 李某", "person suspect 王某一", "person suspect 王某二"), id="nickname-and-numbered-names"),
        pytest.param(HEAD + "犯罪嫌疑人刘某A、刘某B。", ("person suspect 刘某A", "person suspect 刘某B"), id="letters"),
        pytest.param(HEAD + "以谭某为首的7名犯罪嫌疑人。", ("person ringleader 谭某", "arrest caught 7"), id="ringleader"),
        pytest.param(HEAD + "犯罪嫌疑人谭某（男，37岁，松江县人，无业）。", ("about 谭某 male 37 松江县",), id="bracket"),
        pytest.param("5月9日，赵女士报警称被骗4万元。次日，青河县公安局抓获犯罪嫌疑人谭某。", ("person victim 赵女士", "person suspect 谭某"), id="victim"),
        pytest.param(HEAD + "3人。该局副局长李明介绍，民警王强带队抓捕。", ("person -", "arrest caught 3"), id="officers"),
        pytest.param("县公安局长卞某锋、政委茅某产亲自带队。" + HEAD + "3人。卞某锋下令，民警控制现场，抓获范某。", ("person suspect 范某",), id="officers-named-again"),
        pytest.param("渔网 - 门户网站\n你现在的位置: 首页 > 资讯 > 江城破获一起非法捕捞案件\nB.biz | 商业搜索\n江城破获一起非法捕捞案件\n信息来源:某网 时间: 2024-05-09\n" + HEAD + "1人，查处了一起非法捕捞案件。", ("kind case", "arrest caught 1"), id="title-of-the-crumbs"),
        pytest.param("公安部部长柏某梁作出批示，省公安厅厅长谭某生、市长范某全关注此案，副厅长茅某亲自部署。" + HEAD + "3人。", ("person -",), id="high-officials"),
        pytest.param("某社青河5月10日电 （谭某辉 柏某 范某）" + HEAD + "3人。（本报记者 谢某 摄）", ("person -",), id="reporters-masked"),
        pytest.param(HEAD + "5人，受害群众达80余人。", ("arrest caught 5",), id="victims-are-no-arrests"),
        pytest.param("5月9日，范某用铁棍对谭某实施殴打，致路人柳某受伤。民警将范某当场控制。", ("person suspect 范某", "person victim 谭某", "person victim 柳某", "arrest caught 1"), id="done-to-somebody"),
        pytest.param("5月9日，被害人谭某、柳某二人当场死亡。次日，警方抓获范某。", ("person victim 谭某", "person victim 柳某", "person suspect 范某", "arrest caught 1"), id="victims-listed"),
        pytest.param("5月9日，青河县公安局将犯罪嫌疑人范某撞倒制服，抓获范某。", ("person suspect 范某",), id="a-suspect-knocked-down"),
        pytest.param("5月9日，两名护士被刺伤案件的犯罪嫌疑人范某，经青河县人民检察院依法批准逮捕。", ("arrest arrested 1", "person suspect 范某"), id="those-who-suffer-are-not-taken"),
        pytest.param("5月9日，老谭（化名）被骗4万元。青河县公安局抓获阿强（化名）。", ("person victim 老谭", "person suspect 阿强", "arrest caught 1"), id="made-up-names"),
        pytest.param("5月9日，青河县公安局在边境某便道抓获化名为范某的谭某某。谭某供认不讳。", ("person suspect 谭某某", "arrest caught 1"), id="alias-and-short-form"),
        pytest.param("2023年5月，广西、云南、温州、金华等地公安机关抓获偷渡人员40名，抓获组织者6名。", ("person -", "arrest caught 40", "arrest caught 6"), id="regions-are-no-people"),
        pytest.param("5月9日，青河县人民法院以盗窃罪判处姚旺有期徒刑三年，并处罚金3000元。", ("person suspect 姚旺", "arrest sentenced 1"), id="sentenced-by-full-name"),
        pytest.param("5月9日，青河县公安局将在群里散布“停水”谣言，造成恐慌的违法行为人范某抓获，并根据《中华人民共和国治安管理处罚法》第二十五条之规定依法给予行政拘留五日的处罚。",
            ("arrest caught 1", "arrest administrative_detention 1"), id="object-told-far-before-its-verb"),
        pytest.param("5月9日，2名甲地籍和1名乙地籍嫌疑人全部落网。青河县公安局破案。", ("arrest caught 2", "arrest caught 1"), id="counted-together"),
        pytest.param("5月9日，几名男子窜上车，将两人按倒在地抢走手机和300多元钱。青河县公安局抓获范某。", ("arrest caught 1", "amount loss CNY >300"), id="offenders-do-violence"),
        pytest.param("5月9日，范某抓住谭某的挂包，谭某报警称包被抢。民警多次抓捕范某未果，5月11日将其抓获。青河县公安局破案。", ("arrest caught 1", "person suspect 范某", "person victim 谭某"), id="in-vain"),
        pytest.param("5月9日，范某被抓获，谭某也被青河县公安局抓获。", ("arrest caught 1", "arrest caught 1", "person suspect 范某", "person suspect 谭某"), id="one-more"),
        pytest.param("5月9日，青河县人民法院依法公开宣判被告人范某、谭某等34名被告人犯寻衅滋事罪一案，分别并处6万元至1万元不等的罚金。", ("arrest sentenced 34", "amount fine CNY 10000..60000"), id="sentenced-in-public-and-a-falling-range"),
        pytest.param("5月9日，居民范某酒后驾驶摩托车驶来，交警将其拦下。范某被一名路人抱住，民警将范某带回。青河县公安局对范某刑事拘留。", ("arrest caught 1", "arrest criminal_detention 1", "person suspect 范某"), id="a-car-stopped-and-a-passer-by"),
        pytest.param("5月9日，青河县人民法院判处被告人汪军某、汪宾某有期徒刑三年。汪军某承包某项目时强买强卖。", ("arrest sentenced 2", "person suspect 汪军某", "person suspect 汪宾某"), id="masked-at-the-end"),
        pytest.param("5月9日，青河县公安局另一名犯罪嫌疑人范旺（男，1973年生，白石县人）在逃。其中一名潜逃多年的嫌疑人谭某被抓获。", ("arrest caught 1",), id="at-large-and-long-at-large"),
        pytest.param("5月9日，那两人刚回到住处，便被青河县公安局民警抓获。", ("arrest caught 2",), id="then-taken"),
        pytest.param("5月9日，青河县公安局在码头生擒范某，对谭某给予行政拘留五日。", ("arrest caught 1", "arrest administrative_detention 1", "person suspect 范某", "person suspect 谭某"), id="taken-alive-and-given-detention"),
        pytest.param("5月9日，青河县公安局抓获范某，依法通知其监护人柳某到场。", ("arrest caught 1", "person suspect 范某"), id="guardians"),
        pytest.param("5月9日，青河县公安局破获一起团伙偷渡案，抓获偷渡人员6名。", ("arrest caught 6", "bust case 1"), id="a-gangs-case-is-no-gang"),
        pytest.param("5月9日，范某劫持柳某，索要赎金20万元。青河县公安局抓获范某。", ("amount other CNY 200000", "arrest caught 1"), id="ransom-asked"),
        pytest.param("5月9日，青河县公安局抓获范某。对在网上散布谣言的谭某某（女，41岁），依法给予行政拘留五日。", ("arrest caught 1", "arrest administrative_detention 1", "about 范某 None None None", "about 谭某某 female 41 None"), id="to-whom-by-law"),
        pytest.param("5月9日，青河县公安局抓获组织者范某（外号“老范”）和带路的男子各1名。", ("arrest caught 1", "arrest caught 1", "person ringleader 范某"), id="one-of-each"),
        pytest.param("5月9日，青河县人民法院宣判一起危险驾驶案：被告人范某醉酒后驾驶轿车，追尾一辆电动自行车，致骑车人谭某受伤，被判处拘役二个月。", ("arrest sentenced 1", "person suspect 范某", "person victim 谭某"), id="sentenced-far-behind"),
        pytest.param("5月9日，青河县人民法院宣判。被告人范某刺伤谭某，被判处有期徒刑二年。", ("arrest sentenced 1", "person suspect 范某", "person victim 谭某"), id="hurt-by-the-accused"),
        pytest.param("5月9日，青河县公安局抓获酒驾司机范某，范某被取保候审。\n此前，青河县人民法院于5月2日宣判一起危险驾驶案，被告人谭某被判处拘役二个月。",
            ("arrest caught 1", "arrest bail 1", "person suspect 范某", "2:arrest sentenced 1", "2:person suspect 谭某"), id="a-court-with-a-case-of-its-own"),
        pytest.param("5月9日，青河县公安局抓获酒驾司机范某，范某被取保候审。\n近日，青河县人民法院宣判一起危险驾驶案，被告人范某被判处拘役二个月。",
            ("arrest caught 1", "arrest bail 1", "person suspect 范某", "arrest sentenced 1"), id="a-court-with-the-same-case"),
        pytest.param("5月9日，青河县公安局抓获一男子，其范某极为可疑。“谭某和柳某是同学。”民警说。", ("person suspect 范某", "person suspect 谭某", "person suspect 柳某"), id="name-before-an-adverb-and-in-quotes"),
    ],
)
def test_persons(check: Callable[..., None], text: str, wanted: tuple[str, ...]) -> None:
    check(text, *wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("青河警方一锅端！抓获7人\n（资料图片仅供参考）\n5月9日，青河县公安局捣毁赌博窝点1处，抓获7人。", ("kind case", "arrest caught 7", "bust den 1"), id="picture-line-on-farms"),
        pytest.param("近日\n青河县公安局\n捣毁赌博窝点\n2处\n抓获参赌人员\n19名\n收缴赌资\n3.4万元", ("arrest caught 19", "bust den 2", "amount seized_cash CNY 34000"), id="verse"),
        pytest.param(HEAD + "4人。\n责任编辑：王小明\n相关阅读\n江东警方抓获逃犯9名\n云城警方缴毒3公斤", ("kind case", "arrest caught 4", "seized -"), id="foot"),
        pytest.param(HEAD + "4人。\n〖 责任编辑 : 小丁 〗　上一条 : 雨天行车须知　下一条 : 江东警方破盗车案 追回轿车7辆", ("arrest caught 4", "seized -"), id="foot-of-one-line"),
        pytest.param(HEAD + "4人。\n上一则：江东警方拘8人\n« 下一篇 云城海关检获私烟2万支", ("arrest caught 4", "seized -"), id="stories-before-and-after"),
        pytest.param(HEAD + "4人。\n相关新闻 江东警方追回60万元|云城抓获逃犯9名", ("arrest caught 4", "amount -"), id="stories-behind-a-cue-in-its-line"),
        pytest.param(HEAD + "4人。\n更多突发：\n的士司机运毒　江东警方拘1男\n海关检获象牙10公斤", ("arrest caught 4", "seized -"), id="more-news"),
        pytest.param(HEAD + "谭某等4人。\n（来源：青河日报）\n相关新闻\n云城警方缴毒3公斤\n昨日，云城警方在码头抓获贩毒嫌疑人柳某等9人，缴获毒品3公斤。", ("kind case", "arrest caught 4", "seized -"), id="another-story-told-whole"),
        pytest.param(HEAD + "谭某等4人。\n相关阅读：\n云城一男子被拘留\n昨日，云城一男子柳某因滋事被行政拘留，此前抓获9人。", ("kind case", "arrest caught 4", "person suspect 谭某"), id="others-named-behind-a-cue"),
        pytest.param(HEAD + "谭某等4人。\n相关阅读：\n抓捕经过\n5月8日，民警经过连续多日的走访和研判，终于在云城一处出租屋内发现谭某的行踪，当场查获手机3部。", ("arrest caught 4", "seized seized 手机 3 部"), id="the-same-people-behind-a-cue"),
        pytest.param(HEAD + "4人。\n目前，案件正在进一步侦办中。", ("kind case", "arrest caught 4", "status under_investigation"), id="closing-line"),
        pytest.param("5月9日，青河县公安局抓获盗窃嫌疑人3名。\n无独有偶，5月11日，松江县公安局抓获抢夺嫌疑人2名。", ("kind case", "arrest caught 3", "2:kind case", "2:arrest caught 2"), id="likewise"),
    ],
)
def test_layout(check: Callable[..., None], text: str, wanted: tuple[str, ...]) -> None:
    check(text, *wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("5 月 9 日 , 青河县公安局抓获嫌疑人 6 名 ,, 缴获手机 12 部 。。", ("arrest caught 6", "seized seized 手机 12 部", "date 2024-05-09 operation"), id="spaces-and-doubled-marks"),
        pytest.param("５月９日，青河县公安局抓获嫌疑人６名，缴获赌资３．５万元。", ("arrest caught 6", "amount seized_cash CNY 35000"), id="full-width"),
        pytest.param("5月9日，青河縣公安侷抓獲嫌疑人6名，繳獲手機3隻。", ("arrest caught 6", "seized seized 手机 3 只"), id="slips-of-conversion"),
        pytest.param("5月9日，青河县公安局抓获嫌疑人6名。<br/>&nbsp;<!--AD-->缴获手机3部。", ("arrest caught 6", "seized seized 手机 3 部"), id="markup"),
        pytest.param("5月9日，白石县公安局局刑侦大队抓获嫌疑人6名。", ("arrest caught 6", "unit lead 白石县公安局刑侦大队"), id="doubled-character"),
        pytest.param("5月9日，青河县公安局抓获嫌疑人6名，对王某罚款元。", ("arrest caught 6", "amount -"), id="stripped-digits"),
    ],
)
def test_noise(check: Callable[..., None], text: str, wanted: tuple[str, ...]) -> None:
    check(text, *wanted)
