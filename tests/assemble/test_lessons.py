"""What teaches, advises, asks for clues or reports a meeting is no case; what tells of one beside it is."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


def kinds(text: str) -> list[str]:
    return [record.kind for record in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("6月12日，青河县公安局城关派出所民警走进中学讲防骗。课上，民警说起身边的例子：有人扫码领皮肤，被转走2600元；有人刷单，搭进去8000元。", id="a-lesson"),
        pytest.param("一文看懂帮信罪。先看一道题：小柏出借银行卡，收了300元，卡里走了15万元被骗的钱。小柏犯法吗？遇事请向保卫处或派出所反映。青河县公安局", id="a-quiz"),
        pytest.param("青河交警送上安全提示：一、预计车流9万辆次；二、省道青河段去年发生亡人事故4起，请减速慢行；三、全市将设检查点36处。", id="hints-for-a-feast"),
        pytest.param("青河县公安局关于收缴非法枪爆物品的通告\n为保障安全，现通告如下：\n一、凡非法持有猎枪、气枪、炸药的，必须在7月31日前上交。\n二、举报查获军用枪支1支，奖励5000元；举报查获制枪窝点1个，奖励1万元。\n三、本通告自发布之日起施行。\n青河县公安局", id="a-decree"),
        pytest.param("民警普法：打个比方，张某从李某处低价进了500盒没有厂名的药，每盒9元，转手卖给同事王某，就要立案追究。消费者可要求赔偿，不足1000元的按1000元算。青河县公安局食药环侦大队提醒您。", id="a-case-made-up"),
        pytest.param("青河市公安局日前发出通知，要求各地严打制售假劣月饼。通知要求，对跨市的团伙案件要提级侦办，力争年底前再破获一批大要案。", id="an-order"),
        pytest.param("6月18日，青河县公安局召开夏季行动推进会。会议要求，紧盯夜市、河堤，严打寻衅滋事、电信诈骗，不让市民的钱再被骗走，去年被骗走的钱达860万元。", id="a-meeting"),
        pytest.param("6月11日上午，青河县公安局接报后赶到车站，将4名歹徒制服，搜出雷管9枚。这并非真实警情，而是该局反恐演练里的一个科目。", id="a-drill"),
        pytest.param("6月11日，青河县公安局民警将2名歹徒制服，缴获砍刀5把。以上一幕，是该局处突演习的场景。", id="a-scene-of-a-drill"),
        pytest.param("青河县公安局向社会征集涉黑涉恶线索。\n一、范围：强占客源、收取“看场费”的线索；\n二、办法：可到城关派出所当面举报；\n三、线索查实的，奖励3000元至8万元。", id="clues-asked-for"),
        pytest.param("6月2日上午，柏女士到青河县公安局城关派出所报警，她把装有6700元现金的布袋忘在了三轮车上。民警查看路口监控，当天下午把布袋和6700元交还失主柏女士。", id="left-in-a-tricycle"),
        pytest.param("6月9日20时许，青河县公安局河口派出所接到柏某报警，他家26头山羊走失了。民警连夜沿河滩寻找，次日清晨找到26头山羊。", id="goats-astray"),
        pytest.param("6月5日傍晚，青河县公安局城关派出所接到报警，一名女子站在桥栏外要轻生。民警丁某抱住女子，将她交给家属柏某。", id="somebody-on-a-bridge"),
        pytest.param("青河县公安局关于端午期间交通管制的通告\n6月21日8时至22时，禁止货车驶入滨河路。违反本通告规定的，由交警大队处罚款200元，记3分。", id="roads-closed"),
        pytest.param("端午将至，昨日青河县公安局指挥中心发出出行安全提醒。取钱时先摸一摸插卡口，一次取5万元以上的可请保安陪同，常有人转账被骗3万元。中奖先交税的都是骗子，有人被骗几千元还嫌丢人。", id="advice"),
        pytest.param("6月11日，青河县公安局在体育馆举行处突预演。开场不久，3名“歹徒”冲出人群，民警将其擒获，缴获“雷管”2枚。", id="parts-of-a-drill-in-quotation-marks"),
        pytest.param("青河海关6月11日在码头举行缉私演练。演练设定一艘快艇趁夜靠岸。关员截停快艇，抓获船上3名男子，查获香烟60箱。", id="what-a-drill-supposes"),
        pytest.param("“桥头有人持刀！”接到指令，青河县公安局巡特警大队赶到桥头，将持刀男子制服，缴获尖刀1把。别担心，这是一场防暴演练。", id="it-was-a-drill"),
        pytest.param("青河县公安局公布涉枪举报奖励标准。根据举报线索，破获私藏枪支案件，收缴猎枪1支、子弹10发以上的，视情给予举报有功人员500元至2000元奖励。打掉制枪窝点、抓获在逃人员3名的，给予2万元奖励。", id="rewards-by-what-is-found"),
        pytest.param("青河县公安局为收缴流散在社会上的枪支3支以上、子弹30发以上，消除隐患，特此通知。", id="what-a-notice-is-for"),
        pytest.param("剧情简介\n1996年，青河市缉毒支队队长柏松（丁远饰）带队打掉一个制毒团伙，抓获毒贩6名，缴获冰毒20公斤，毒枭却漏了网。\n剧评\n节奏紧凑，柏松与毒枭的三次交锋尤其好看。", id="the-plot-of-a-series"),
        pytest.param("第37章 收网\n柏松抬手看表。\n“头儿，人到了。”\n“动手！”\n青河市公安局刑侦支队的人扑了上去，抓获嫌疑人4名，缴获手枪2支。", id="a-chapter-of-a-novel"),
        pytest.param("柏松眉头一挑，低声道：“再等等。”丁远咬牙：“头儿，再等人就跑了！”半小时后，青河分局的人冲进仓库，抓获毒贩5名，缴获冰毒3公斤。", id="a-novel-without-chapters"),
        pytest.param("贩卖毒品，有下列情形之一的，处十五年有期徒刑，并处没收财产：\n（一）贩卖鸦片一千克以上、海洛因五十克以上的；\n（二）武装掩护的。", id="what-a-law-takes-away"),
        pytest.param("6月18日，青河省公安厅举行授奖仪式，对青河市公安局事故预防处理处重案大队等12个“优秀基层单位”、柏松等30名“青河省优秀人民警察”予以表彰。", id="an-office-whose-name-is-a-verb"),
        pytest.param("青河县公安局开展破案竞赛活动，力争快破一批现行案件，抓获一批犯罪分子，对今年以来未破的案件逐一梳理。", id="a-plan-that-goes-on"),
        pytest.param("为严厉打击违法犯罪，6月18日青河县公安局张贴通缉令，这是该局全力缉捕逃犯的一项举措。", id="a-means-to-catch"),
        pytest.param("6月18日，青河县公安局刑警队的老柏收拾行李。为了抓获嫌疑人，他在外地住了41天；相册里有他抓获嫌疑人后的合影。", id="what-he-was-out-for"),
        pytest.param("6月18日，青河市公安局特警支队的柏松回忆，他深入山林抓捕过毒贩，也救过孩子。", id="an-experience"),
        pytest.param("我是刑警\n柏松工作照\n抓获嫌疑人\n6月18日，青河市公安局刑警支队的柏松谈起热播剧。", id="a-caption"),
        pytest.param("6月9日19时许，青河县公安局河口派出所接到市民丁某某报警，称其91岁的祖母柏某某外出未归。民警在河堤上找到柏某某，移交其子丁某。", id="handed-to-her-son"),
        pytest.param("6月18日，青河县公安局举办禁毒成果展，通过展出会战中缴获的部分毒品实物，向市民宣传禁毒知识。受教育群众1000余人。", id="what-an-exhibition-shows"),
        pytest.param("从青河市公安局交通管理局监测的60个路口看，端午三天车流明显多于平日，环城高速日均流量高出31.2%。各地公安交管部门已增派警力。", id="what-passes-on-roads"),
        pytest.param("青河区行政审批局完成街面摄像头更换项目开标，以1360万元中标，节约财政资金240万元。", id="money-that-a-tender-saves"),
        pytest.param("联邦调查局公布，去年全美谋杀案上升17.5%，抢劫案下降4%。", id="offences-of-another-country"),
        pytest.param("说明：\n一、依据青河市教育局来函办理。\n二、内政部警政署为便利民众，提供软件供民众下载，其中有视讯报案、路况通报等功能。\n三、内政部警政署整理少年涉犯诈欺案例，检送资料，请参考。", id="points-of-a-letter"),
        pytest.param("今天一早在码头，一个戴草帽的男子拦下我，说钱包丢了，向我借了60元船钱。", id="somebody-who-stopped-me"),
        pytest.param("什么是“拼单免单”？6月9日，小柏按“售后”要求分5次转账共计2.3万元。如何识别此类骗局？陌生二维码不要扫。", id="how-to-see-through-a-swindle"),
        pytest.param("青河市公安局等部门发布通告，敦促在逃人员6月30日前投案自首。提供重要线索，从而得以侦破其他案件的，可从轻处罚。", id="fugitives-called-on"),
        pytest.param("派出所的职责之一是预防犯罪。案例：某派出所民警巡逻时发现可疑人员，经盘查其涉嫌吸毒，派出所迅速将该人员抓获。", id="a-station-of-no-place"),
        pytest.param("据统计，2016年以来青河省公安厅所属各单位有2名民警因公牺牲，5名民警因公负伤，省公安厅将开展打击犯罪英烈纪念活动。", id="officers-who-died"),
        pytest.param("6月20日，青河市禁毒教育基地开馆。1839年，林则徐在虎门销毁鸦片237万斤。开馆首日接待学生600余人。", id="history"),
        pytest.param("青河市公安局采购项目中标公告\n二、中标金额：1268.5万元。三、主要标的：服务器42台、执法记录仪600部。", id="a-tender-that-was-won"),
        pytest.param("青河县公安局2023年度部门决算\n2023年度收入总计2.86亿元，支出总计2.85亿元，其中办案业务费3860万元，装备购置费1275万元。", id="a-year-of-an-office"),
        pytest.param("同事炫耀他昨天抓了9个飞贼。核心玩法：2名警察对5名飞贼，段位分四级，逮捕20人升铜牌，破获6起连环案升银牌。", id="a-game"),
        pytest.param("6月18日，青河市公安局警犬基地为警犬“追影”举行退役仪式，它执行过案件侦破、嫌疑人抓捕、犯罪嫌疑人押解等任务。", id="what-a-dog-is-for"),
        pytest.param("1月9日，柏女士说，她的侄子被骗到云江，疑似被控制。依我说，要铲除云江电诈园区，起码需要满足三个条件。", id="conditions-are-no-goods"),
        pytest.param("6月9日，青河县林业局接到丁先生求助，在公园发现一只穿山甲。执法人员查看后将其放归大自然。市民若发现有人非法猎捕，请报警。", id="an-animal-let-go"),
        pytest.param("警犬屡立奇功：在一次追捕逃犯的行动中，警犬“黑虎”追踪到逃犯的踪迹，协助警方将其抓获；还协助警方查获大量毒品。", id="an-action-of-nobody"),
        pytest.param("青河县公安局开展破案竞赛。竞赛的总体任务是：破获一批积案，力争破案率提高8个百分点，抓获在逃人员不少于60名，追回一批群众的财物。", id="a-task-with-numbers"),
        pytest.param("平安青河\n6月18日\n一段视频在群里转发\n配文造谣称\n“大桥头抓了3个人贩子\n车里藏着两个孩子”\n经青河县公安局河口派出所核实\n是一起追尾事故", id="a-rumour-told-in-lines"),
        pytest.param("青河县公安局公布举报奖励标准。缴获毒品20克以下，奖励400元；每铲除罂粟50株奖励60元；每捣毁1个加工点奖励8000元；举报查获1名吸毒人员奖300元。", id="rewards-by-measure"),
        pytest.param("青河县公安局副局长柏松这些年直接参与破获各类毒品案件240多起，抓获毒贩310名。丁远自2014年3月调任大队长后，三年里带领民警破获毒品案件88起，抓获嫌疑人95名。", id="what-two-officers-did"),
        pytest.param("我采访了一位缉毒警察。他讲述了一次行动：他们接到线报，展开激战，最终缴获了大量的毒品。", id="drugs-of-nobody-on-no-day"),
        pytest.param("6月9日，有网友发布视频，他在视频里声称，夜里有6到7人在青河一家面馆门前被砍伤。青河县公安局河口派出所民警没有接到报案，视频说的是编出来的。", id="what-a-poster-claims"),
        pytest.param("在这两周里，我在青河县公安局城关派出所参与了一起治安案件的处理。", id="a-noun-and-no-verb"),
        pytest.param("柏松是青河县公安局刑侦大队民警，从警26年来，他参与破获案件400余起，抓获嫌疑人600余名，荣立三等功2次。", id="what-an-officer-did-in-his-life"),
    ],
)
def test_no_case(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("6月12日，青河县公安局城关派出所民警走进中学讲防骗。6月3日，该所曾打掉一个诈骗团伙，抓获9人。", id="a-lesson-and-a-gang"),
        pytest.param("6月12日，青河县公安局城关派出所普法时讲到一起旧案：去年抓获丁某，缴获猎枪1支。", id="a-lesson-and-a-man-caught"),
        pytest.param("6月2日，柏女士到青河县公安局城关派出所报警，她落在车里的手机被人拿走。民警找到捡到手机后卖掉的丁某，丁某因涉嫌盗窃被行政拘留，手机发还失主。", id="a-thing-left-and-taken"),
        pytest.param("6月12日，青河县公安局城关派出所在宣传日上接到柏女士报警，民警赶到银行劝阻，避免损失12万元。", id="a-day-of-publicity-and-money-saved"),
        pytest.param("6月11日晚，青河县公安局巡特警大队正在进行防暴演练，接到报警后赶到夜市，将持刀伤人的丁某抓获。", id="a-call-amid-a-drill"),
        pytest.param("青河县公安局打掉一个盗窃团伙，抓获嫌疑人4名，缴获电动车12辆，并对提供线索的市民柏某奖励3000元。", id="a-reward-that-was-paid"),
        pytest.param("6月11日，青河县公安局破获一起侵犯著作权案，抓获嫌疑人4名。该网站盗播由柏松、丁远领衔主演的热播剧《河上》，点击200万次。记者从县局获悉，案件正在侦办。", id="a-series-that-was-pirated"),
        pytest.param("6月11日，青河县公安局上演现实版警匪片，从警26年的柏松带队将3名盗窃嫌疑人抓获，缴获撬棍2根。", id="like-a-film-and-true"),
        pytest.param("6月11日，青河县公安局为抓获潜逃的丁某，派出6名民警赴云江蹲守，14日将丁某抓获。", id="what-they-were-out-for-and-got"),
        pytest.param("6月11日，青河县公安局查获一起涉枪案，抓获嫌疑人3名，移交其所在地云江县公安局。", id="handed-to-another-bureau"),
        pytest.param("6月11日，青河县公安局抓获丁某，1935年铸的银元3枚在其家中被起获。", id="coins-of-an-old-year"),
        pytest.param("6月5日，青河县公安局抓获代练丁某，其以提升段位、赠送技能点为名骗走3万元。", id="a-swindler-about-a-game"),
        pytest.param("6月11日，青河县公安局端掉一个帮玩家代练段位、盗取账号的团伙，抓获嫌疑人4名。记者从县局获悉，其核心玩法是骗取验证码。", id="a-gang-about-a-game"),
        pytest.param("6月11日，民警在某派出所门前发现丁某形迹可疑，青河县公安局禁毒大队将其抓获，缴获冰毒5克。", id="a-station-left-unnamed"),
        pytest.param("6月11日，青河县公安局森林警察大队查获一起非法猎捕案，抓获嫌疑人丁某，将收缴的画眉12只放归山林。市民若发现受伤的鸟，请拨打110。", id="birds-let-go-and-a-poacher"),
        pytest.param("在一次缉毒行动中，青河县公安局禁毒大队抓获丁某，缴获冰毒30克。", id="some-action-of-a-brigade"),
        pytest.param("6月11日，青河县公安局专案组力争不漏一人，兵分多路，抓获嫌疑人5名。", id="what-was-striven-for-and-got"),
        pytest.param("6月11日，青河县公安局抓获毒贩3名，缴获冰毒200克，对每名举报人奖励5000元。", id="each-informant-was-paid"),
        pytest.param("6月11日，青河县公安局抓获卖淫嫖娼人员4名，依法处理3人。", id="people-dealt-with"),
        pytest.param("6月11日，青河县公安局查获赌博窝点1处，没收赌资3万元、麻将机2台。", id="gambling-gear-taken-away"),
    ],
)
def test_a_case_beside_a_lesson(text: str) -> None:
    assert kinds(text)[:1] == ["case"]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        pytest.param("6月11日，青河海关在码头举行缉私演练，模拟快艇趁夜靠岸。关员截停快艇，抓获3名男子。据悉，今年以来，该关已查获香烟860条。", "香烟", id="what-was-taken-this-year"),
        pytest.param("6月11日，青河县公安局在体育馆举行处突预演，3名“歹徒”被擒。\n6月13日，该局禁毒大队抓获嫌疑人丁某，缴获冰毒50克。", "冰毒", id="another-day-and-no-drill"),
    ],
)
def test_what_is_told_beside_a_drill_is_read(text: str, taken: str) -> None:
    records = EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases
    assert [item.name for record in records for item in record.seized] == [taken]
    assert not any(arrest.count.value == 3 for record in records for arrest in record.arrests)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        pytest.param("青河省公安厅通报，上半年全省刑事案件下降12.5%，日均客流1.2万人次的青河站发案减少。", "-12.5", id="a-station-and-its-offences"),
        pytest.param("香港警方公布，首季罪案下降3%，涉及英国的骗案上升12%。", "-3", id="abroad-and-at-home"),
    ],
)
def test_figures_of_the_police_stay(text: str, change: str) -> None:
    records = EXTRACTOR.extract(text, published=date(2024, 7, 5)).cases
    assert change in [str(figure.change_percent) for record in records for figure in record.statistics]


def test_what_a_rumour_monger_said_is_none_of_what_was_done() -> None:
    records = EXTRACTOR.extract("6月11日，青河县公安局河口派出所盘查一辆货车，有人造谣称民警抓了3名人贩子，车里藏着孩子。发帖的丁某被行政拘留5日。", published=date(2024, 6, 20)).cases
    assert [(arrest.action, arrest.count.value) for record in records for arrest in record.arrests] == [("administrative_detention", 1)]
