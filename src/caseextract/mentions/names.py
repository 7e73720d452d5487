"""Where people are named: 窦某, 游某成, 陈姓男子, 叶男, and full names in old papers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from caseextract.engine import Hit
from caseextract.mentions.name_ends import WORD_BEHIND
from caseextract.mentions.rumours import outside
from caseextract.patterns import Rule
from caseextract.regions import lookup

# Surnames of two characters and more; those of the Yi, Tibetans and Uyghurs as notices mask them: 马尔某且, 买买提某某
_DOUBLE = (
    "艾合买提|沙马尔|买买提|麦麦提|阿布都|阿不都|阿卜杜|热合曼|吾买尔|吐尔逊|图尔荪|玉素甫|木拉提|欧阳|司马|上官|诸葛|东方|皇甫|尉迟|令狐|慕容|吉克|吉木|吉伍|吉差|吉俄|吉子|"
    "吉尔|吉古|吉胡|吉拉|吉勒|吉列|吉诺|吉依|阿苏|阿尔|阿都|阿米|阿的|阿牛|阿库|阿力|阿约|阿余|阿候|阿合|阿来|阿克|阿西|阿鲁|阿布|沙马|马海|马尔|马比|马黑|木尔|木乃|木帕|"
    "且沙|俄木|曲木|曲比|海来|海日|安尔|比布|地日|恩扎|尔古|尔日|尔莫|尔恩|古曲|黑惹|黑来|惹格|加巴|加拉|拉马|勒伍|勒格|罗木|洛古|麦吉|毛古|米色|莫色|尼克|欧其|苏呷|苏格|"
    "瓦其|瓦扎|吾勒|依火|依伍|约其|子日|次仁|扎西|多吉|卓玛|旦增|格桑|索朗|洛桑|仁青|尼玛|达瓦|桑杰|才让|益西|买买|艾力|古丽|热依|玉素|依明|伊敏|亚森"
)
SINGLE_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊"
    "纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭"
    "洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘"
    "厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛"
    "朴寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂"
    "晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公区肖付闫练招覃岳涂代邸佘佟仝尕普拉格单车付苟麦冼邝亓隋於"
)
_DOUBLES = frozenset(["司徒", "欧阳", "上官", "司马", "诸葛", "皇甫", "慕容", "尉迟"])
_STOP = (
    "合外具更坐站跑走首时摄没拿砍捅刺讲答便遂等在的与和及被因为将从以到于向称说交供提用利先通是有一两二三家组伙名案处驾持酒系经来前后又再即已曾未不其团开报对并也均都本现自购收贩吸"
    "赌盗抢诈骗某则至遂早获迫还辩位仍亦只却就才竟擅拒冒乘瞒听承坦连负随见趁以让给把驱携乘逃潜住要想打接发看上下这那该此你我他她它们分共同多另主涉男女今去昨当至入进出带主某使作个公司"
    "地市县区镇村小酒宾超商学医银平网工厂店路街户讹谎诱劝押控抓捕拘逮刑移承身房车宅屋怀意竟故手提极无死"
)
_GIVEN = (
    "强伟军华国文建志海辉勇峰林波涛龙飞鹏杰斌浩宇翔亮刚健康宝福荣永良春秋梅兰芳英珍秀玉娟丽红燕霞敏静艳云凤香琴萍娜莉琳洁颖婷慧雅欣怡佳瑶磊鑫洋凯旺雄彪虎豪坤祥庆"
    "芬芝蓉莎菁苗茹萱蕾薇薛淑惠慈娥妹姣娣婵嫦媛媚嫣婉姗妍妮娇嘉佩倩俊仪伦伟伯佑侠健傲儒元凡凤勋勤卿宏宾尧屏岚岳峻崇川帆彦彩影彤怡恩悦情慕捷敬旭昊昆昕昭晓晗晶智曦权材杏杨柏柯栋榕樱欢欧歌毓江沁沛河泓泽洲浚涵渊渝湘溪滨滢潇澄澜炳焰熙牧献玮玲珂珏珠琛琦琰琪瑞璋瓒甜益真睿硕祖禄禹秦童笑筠纯纲纶绍维罡羽翠耀聪育舒艺艾若茂茵荔莺菲萌葵蓓蓝薪虹蝶衡裕谦豫赫超越跃轩迪逸遥邦郁钦银铃铎锴长闯阔隽霄霆静韬韵顺颂颜飒馨驰骏骥魁鲁鸣麒麟黛嘎罕"
    "德忠义仁礼智信孝贤才俊达远航晨晖阳光辰星松柏楠桐枫桂菊莲荷雯雪冰霜露雨雷电梦琪茜璐珊瑚玲珑琼瑾瑜璇莹晶淼鹤鸿鹄燊焱煜炜炎灿烨烁焕钊锋钢铁钧铭锐锦镇镕富贵昌盛兴隆泰衡恒毅坚"
)
_GIVEN_MORE = "平明生成发利民富早定安国刚全贵寿金文新林大小老友家学少长玉水木火土山川石雪春夏秋冬东西南北中正向前天云月日红白黑青黄紫双喜庆根翠保田才财有余来进存善美好丽兰花香菊枝叶莲娃哥子绍马阿良添旺柱守张喜开运世代先克守占书武振兆福禄培树继传承树彬召德相洪吉增银铁钢锁栓虎狗牛羊龙凤英雄汉军兵战胜利"
_AFTER = "死、，。（）；：等及和与的被将因在为”“是以对从于向称说交供用利先通有伙家系经又已曾未不其到把遂以驾持均二两三四五六七八九十人同夫某某则让给见趁也都纠使本现自携逃潜归落投主 \n\u0001"
# 某 behind these means "some": 该市某公司, 一小区某住户, 在某地.
_NOT_SURNAME = (
    "湾港岛湖滩该在有从到于因为是称与对将把被等每由以其经据向而但又还的市县区镇村乡路街省州城内外里中上下前后旁边附近处所店家校院厂司行局站楼号栋室层间部点网群个名位款种类这那哪同另任让给用着了过并且或去回"
    "按照说无疑告知道地其某各本此获捕捉骗甲乙丙丁"
)
_SURNAMED = re.compile(
    rf"(?<=姓)(?P<double>司徒|欧阳|上官|司马|诸葛|皇甫|慕容|尉迟)|(?P<before>司徒|欧阳|上官|司马|诸葛|皇甫|慕容|尉迟)(?=姓)|(?<=姓)(?<!百姓)[\u4e00-\u9fff](?=男子|女子|（\d{{2}}岁)|"
    rf"(?P<front>[{SINGLE_SURNAMES}])姓(?=[（、等及]|[\u4e00-\u9fff]{{0,4}}(?:男|女|嫌|犯|疑|夫|主|被|中|青|少|老|船|司|车|店|股|同|工|商|头|首|情|妇|会|兄弟|姐妹|员工|负责人|主嫌|现场|干部|成员|组长|移工|外劳|买家|卖家|买方|卖方|乘客|旅客|货主|业者|老板|赌客|嫖客|客人|房客|顾客|店家|上游|下游|下线|上线|学徒|村民|渔民|农民|居民|网民|网友|教练|厨师|医师|护士|学生|租客|屋主|户主|业主|保安|水手|技师|阿姨|大叔))"
    rf"|(?<=姓)(?<!百姓)(?:(?<![{SINGLE_SURNAMES}]姓)|(?<=分别姓))(?P<back>[{SINGLE_SURNAMES}])(?![某名氏×X])"
)
# Taiwan: 葉男, 馬嫌, 簡女; only where the text is Taiwan's.
_TAIWAN_NAME = re.compile(rf"(?<![\u4e00-\u9fff])(?P<a>[{SINGLE_SURNAMES}])(?:男|女|嫌)(?![\d性友孩子士方职生童婴犯疑])|(?:(?<=[，。、与和及将对由岁后据谕令悉指称向手主嫌犯游获捕在该缉逮从给交上到经因讯拘提把使押出现认])|(?<=[店卖买屋东商]家)|(?<=[乘房赌租旅]客)|(?<=业者|老板|员工|友人|船员|店员)|(?<=同居人|承租人|登记人|驾驶人|所有人|持有人))(?P<b>[{SINGLE_SURNAMES}])(?:男|女|嫌)(?![性友孩子士方职生童婴犯疑])|(?<=的)(?P<c>[{SINGLE_SURNAMES}])嫌(?!疑)")
_GOES_ON = "涉嫌|因涉|被[捕拘控警探海押]|拘捕|承认|否认|报称|声称|供称|警诫|稍后|其后|现[正被]|已被|疑[有因]"
_TAIWAN_TEXT = re.compile(r"罪嫌|雄检|北检|函送|移工|移民署|地检署|刑事局|政府警察局|拘提|声押|新台币|车手|诈团|警政署|讯后|移送法办|收簿手|司警|治安警|移送检察院|员警|侦查队|分驻所|台币|犯嫌|检警|交保|具保|嫌(?<=[\d一二两三四五六七八九十]嫌)(?!疑)")
# Surnames that are common words as well count only where a name can begin.
_DOUBTFUL = "于从向任路车区单都经应别由同有时安常高方水金白明成"
_FIRST = rf"(?:(?![{_DOUBTFUL}])[{SINGLE_SURNAMES}]|(?<![\u4e00-\u9fff])[{_DOUBTFUL}]|(?<=[人机犯子将把对和与及获者员伙名徒主的由以嫌友妻夫妇贩商客手长弟兄姐妹家线谋监理师医板头工民生户匪仔干东主管总姨叔哥嫂亲系叫名即为])[{_DOUBTFUL}]|(?![{_NOT_SURNAME}{_DOUBTFUL}])[\u4e00-\u9fff]|(?![于从向由应同经别])[{_DOUBTFUL}](?=某某[、，。（等和及被因]))"
_NAME_RULE = Rule(id="person.name", kind="name", terms=("某",), label="姓名")
_SURNAME_RULE = Rule(id="person.surname", kind="name", terms=("姓",), label="姓氏")
_FULL_RULE = Rule(id="person.full", kind="name", terms=("名",), label="全名")
_PSEUDONYM_RULE = Rule(id="person.pseudonym", kind="name", terms=("化名",), label="化名")
_PSEUDONYM = re.compile(rf"(?P<name>(?:[小老阿大][\u4e00-\u9fff]{{1,2}}?|([\u4e00-\u9fff])\2|(?![{_DOUBTFUL}])[{SINGLE_SURNAMES}][\u4e00-\u9fff]{{1,2}}?))[”]?（(?:[^（）\n]{{0,8}}，)?均?(?:为|系)?化名[，）]")
_NICKNAME_RULE = Rule(id="person.nickname", kind="name", terms=("小",), label="昵称")
# 滕某、岑某、小尹抓获; 小柏、滕某两人; 将小尹抓获; 小尹落网. 小车, 老师 and the like name nobody.
_NICK = rf"[小老阿](?![车时路包米师家计水金花鱼游区段单都农童山双贝羊牛龙广毛全费满别麻方项支景伏宫][{SINGLE_SURNAMES}]?)[{SINGLE_SURNAMES}]"
_TAKEN_NEXT = "(?:民警|警方|警察|公安|当场|依法|成功|一并|全部)*(?:抓|捕|控制|擒|拘|逮|刑|带回|带走)"
_NICKNAME = re.compile(
    rf"(?<=某[、和与及])(?P<a>{_NICK})(?=[、，。；（和与及等]|[两二三四五六七八九]人|被|因|{_TAKEN_NEXT})|(?<=[将把，。；：、和与及人犯员徒获])(?P<b>{_NICK})(?=[、和与及](?![小老阿])[\u4e00-\u9fff]某)"
    rf"|(?<=[将把])(?P<c>{_NICK})(?={_TAKEN_NEXT})|(?<=[，。；：\n])(?P<d>{_NICK})(?=被{_TAKEN_NEXT}|落网|到案|归案|投案)"
)
_OF_POLICE = re.compile(r"(?:民警|辅警|警官|警员|记者|队员|干警|所长|队长|社工|内勤)[：:、和与及]?(?:[小老阿][\u4e00-\u9fff][、和与及])*$")
SHORT_RULES = frozenset({_SURNAME_RULE.id})

# Given names that begin common words too: 李某平 but not 李某|平时, 王某发 but not 王某|发现.
_WORDY = (
    "通(?![过知报缉讯话往向])|平(?![时静日常均稳台])|明(?![知确显天])|生(?![活产前意病怕擒])|成(?![为功立了员交都])|发(?![现生布展出给起送帖觉放短])|利(?![用润])|民(?!警)|富(?!裕)|早(?![已就上在年期晚])"
    "|定(?![居期于时])|安(?![装排全置])|国(?![家内籍民外有际])|刚(?![到满出从进上走要想开好刚才下一把回入离起结准])|全(?![部家程额身都])|贵(?![州重])|寿(?!命)|金(?![额融属])|文(?![件化物字])|新(?![建的增开型])|林(?![地业场])"
    "|(?<=[人犯和与及将把嫌徒友获]..)路(?=[，。、被抓等])"  # 抓获肖某路, but 在江某路
)
_ADVERBS = f"行拘|行政|治拘|取保|批捕|公捕|直诉|强戒|监视|相[对比继互约识识遇恋]|突然|仍然|居然|果然|趁机|起初|刚好|正好|正在|如[是实此]|电话|联系|联络|{WORD_BEHIND}"
_WORD_HEADS = "通平明生成发利民富早定安国刚全贵寿金文新林"
# The last character of a name, by what follows it: 李某平、…; 李某平被抓
_LAST = rf"(?![一二两三四五六七八九十][人名])(?![等在的和与及因被将为从以对由跟是])[\u4e00-\u9fff](?=[、（])|(?![{_STOP}{_WORD_HEADS}])(?![一二两三四五六七八九十][人名]|各[自被获判])[\u4e00-\u9fff](?=[{_AFTER}抓捕拘逮刑控移供承查拦截擒捉缉押送]|处(?:以|行|罚|拘)|判处|兄弟|夫妻|夫妇|父子|母子|姐妹|落网|投案|$)"
# Two characters of a name that no list of surnames has, in a list of names: 、介木某某、
_LONG = re.compile(rf"(?<=[、，。：])(?![^、，。]{{0,2}}[人民子客员犯工徒主机长师伙众女男手家友该名等涉案中])[\u4e00-\u9fff](?![{SINGLE_SURNAMES}])[\u4e00-\u9fff]某某(?=、|等[\d人]|[和及][\u4e00-\u9fff]{{1,3}}某)")
_MASKED = re.compile(
    rf"(?:{_DOUBLE})某(?:某|(?![{_STOP}])[\u4e00-\u9fff](?=[{_AFTER}抓捕拘逮刑控移落投]|$))?|{_FIRST}某(?:某|其(?=抓[获捕]|捕获|逮捕|押)|[A-Za-z](?![A-Za-z])|[甲乙丙丁](?![方类级])|[一二三四五](?=[、，。（及和与等被将抓控落]|\d{{1,2}}[名人]|$)|(?!{_ADVERBS})(?![{_WORD_HEADS}])[{_GIVEN}](?![现生展人财送放布]|出(?!现|没|逃|租|售|入|境|面|示|具|于|发|狱|资|国))|{_WORDY}"
    rf"|(?!{_ADVERBS})(?:{_LAST}))?"
    rf"|[{SINGLE_SURNAMES}](?:××?|XX?|\*\*?)(?![A-Za-z0-9×X*号光射线])(?:(?<=[{SINGLE_SURNAMES}][×X*])(?:(?![{_WORD_HEADS}])[{_GIVEN}](?![现生展人财送放布]|出(?!现|没|逃|租|售|入|境|面|示|具|于|发|狱|资|国))|{_WORDY}|(?!{_ADVERBS})(?:{_LAST})))?"
)
# Full names stand in papers that mask nobody: behind a word for a suspect, or behind one found already.
_ROLES = (
    "犯罪嫌疑人|(?:追逃|通缉|在逃|悬赏|追捕)的[\u4e00-\u9fff]{0,5}?人|嫌疑人|疑犯|嫌犯|案犯|主犯|首犯|从犯|同伙|逃犯|毒贩|人贩子|组头|头目|老板|中间人|被告人|凶手|歹徒|惯犯|男子|女子|青年|村民|农民|渔民|船老大|船主|船东|司机|店主|主谋|成员|骨干|无业人员|刑满释放人员|女青年|男青年|业主|货主|车主|蛇头|负责人|法人代表|凶犯|案犯|绑匪|劫匪|罪犯|通缉犯|经理|会计|员工|原籍|司炉|工头|包工头|校长|医生|护士"
)
_ROLE = f"经审查，|经审讯，|供述，|(?:嫌犯|嫌疑人|疑犯|凶手|歹徒|案犯)(?:名为|名叫|叫做|叫)|{_ROLES}"
_FULL_END = r"(?=为[首主核骨头]|表示|[、，（。等和及与因被抓捕拘逮缉擒落归投供交从伙已是作有对将于随供向称藏逃潜携持驾先\d一二两三四五六七八九十]|在[\u4e00-\u9fff]|兄弟|夫妇|夫妻|父子|姐妹|[有无]期徒刑|死刑)"
_FULL = re.compile(rf"(?:(?<=以)(?=[^，。；]{{2,40}}?(?:为首|为主|为头|为骨干|牵头|[\d一二两三四五六七八九十]{{1,3}}[人名]|等人))|(?<=将)(?!于)|(?<=抓获)|(?<=擒获)|(?<=捕获)|(?<=逮捕)|(?<=抓到)|(?:{_ROLE})[：:“]?)(?P<name>(?!和|家[中里内门属人庭长])[{SINGLE_SURNAMES}农][\u4e00-\u9fff]{{1,2}}?)[”]?{_FULL_END}")
_TAKEN_BEFORE = ("以", "将", "抓获", "擒获", "捕获", "逮捕", "抓到")
_FULL_LEAD = re.compile(f"{'|'.join(_TAKEN_BEFORE)}|经审查，|经审讯，|供述，|{_ROLES}")  # one stands before, or begins, whatever _FULL finds
# … or in front of a bracket with an age, or where a clause begins or people are taken, of characters that names are made of.
_FULL_BRACKETED = re.compile(rf"(?<![\u4e00-\u9fff])(?P<name>[{SINGLE_SURNAMES}][\u4e00-\u9fff]{{1,2}})（[^（）]{{0,12}}(?:\d{{2}}|[一二三四五六七八九十廿卅]{{2,3}})岁|(?<=[子人犯友员农民机板主工者徒头手妻夫父母兄弟])(?P<after>(?![{_DOUBTFUL}])[{SINGLE_SURNAMES}][\u4e00-\u9fff]{{2}})（[^（）]{{0,12}}(?:\d{{2}}|[一二三四五六七八九十廿卅]{{2,3}})岁")
_FULL_TAKEN = re.compile(
    rf"(?:(?<=[，。；、（“及将把对以的和与者员手犯徒贩头]))(?P<name>(?![{_DOUBTFUL}])[{SINGLE_SURNAMES}][{_GIVEN}{_GIVEN_MORE}]{{1,2}})[”]?(?=被|等[\d一二三四五六七八九十人]|、|夫妇|夫妻|兄弟|父子|及其|因涉嫌|因犯|为首|为头|供认|交代|供述|落网|归案|投案|自首|在[^，。]{{1,16}}(?:被抓|落网|被捕|被擒)|(?:当场|现场|一举|成功|依法|全部|迅速)?(?:抓获|擒获|捕获|逮捕|拘捕|抓住)|刑事拘留|手中|送医|当场[死身]亡|不治|经抢救|被送医?)"
)
# … or behind what they are called in quotes (“庄主”甲乙丙), or where a case of theirs is solved: 侦破甲乙丙等人贩毒案
_FULL_CALLED = re.compile(
    rf"(?P<name>[{SINGLE_SURNAMES}](?:(?<=[主头哥爷总姐叔佬老王霸板]”.)|(?<=侦破.)|(?<=破获.))(?<![{_DOUBTFUL}])[{_GIVEN}{_GIVEN_MORE}]{{1,2}})(?=[、，（。]|等人|等[\d一二三四五六七八九十]|利用|涉嫌|团伙|一伙|贩|假借|及其|[这那]里|被|在)"
)
# … or where a court sentences: 判处姚旺有期徒刑三年
_FULL_SENTENCED = re.compile(rf"判处(?:其?同伙|同案犯|从犯|被告人)?(?P<name>[{SINGLE_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)(?=有期徒刑|无期徒刑|死刑|拘役|管制|、[\u4e00-\u9fff]{2,3}(?:有期|无期|死刑|拘役))")
# A name that a list goes on behind: the list is of names, and ends as a list of people does (通信、金融等部门 is none).
_LIST_OF_NAMES = re.compile(rf"(?:、[{SINGLE_SURNAMES}][^、，。；（等和及与\d]{{1,2}}+(?:（[^（）]{{0,40}}）)?){{0,12}}+(?:[和及与][{SINGLE_SURNAMES}][^、，。；（等\d]{{1,2}}+)?(?!、|等(?!\d|[一二两三四五六七八九十]{{1,3}}[人名]|人))")
_FULL_NEXT = re.compile(rf"(?:（[^（）]{{0,40}}）)?[、和及与](?P<name>[{SINGLE_SURNAMES}][\u4e00-\u9fff]{{1,2}}?){_FULL_END}")
_FULL_NOT = re.compile(r"^束手|相信|家属|^白天|^双方|^招[揽募聘]|骨干|马仔|怀疑|宿舍|连同|任何|[姓男女嫌市县区镇村乡局所队厅部公司店牌车机卡币条链品具烟酒毒枪弹人犯嫌者员群们等名起案点网站司法官警们其他她该此现场]|[方金银元]$|时间|方式|方法|手段|陆续|相继|从容|于是|连夜|连续|当即|应声|单独|通过|分别|越来|时常|时而|明知|钱款|钱财|解救|^[和从有等及与][一二两三四五六七八九十]|^[和及与][账资其相上下团同窝网赃物手银货]|华裔|古稀|黄金|白银|[约放给把将被押送取拿去说称讲找带入出进回收买卖租借还用接领偷骗盗抢藏装运涉均都仍亦其这那哪交供]|任何|如何|曾因|曾经|曾在|通[报知告讯信]|金融|广[东西]|司法|包括|包含|强奸|强迫|强行|抢|盗窃|诈骗|伤害|^.家$|^于[明今昨翌次当同近去本上下年月]")
_DOINGS = re.compile("储存|储运|储藏|经营|经销|包装|包运|解运|施工|计量|解冻|封装|收购|宰杀|屠宰|宣传|游说|支付|支取|全国|云贵|向外|向下|从业|鉴定|成品|成份|成分|金属|白酒|黄酒|水产|水果|海鲜|石材|石料|牛羊|牛杂|羊杂|熊掌|熊胆|鱼翅|鱼虾|龙虾|贝类|马匹|柴油|汽油|柏油|麻醉|麻黄|和平|安全|安装|安检|方式|方向|高速|高空|银行|商贩|应急|应用")
_FULL_SURE = re.compile(rf"(?:犯罪嫌疑人|嫌疑人|疑犯|嫌犯|案犯|主犯|首犯|从犯|逃犯|通缉犯|毒贩|人贩子|被告人|毒枭|毒犯|罪犯)[“]?(?P<name>(?![{_DOUBTFUL}全余其解包都那])[{SINGLE_SURNAMES}](?![{_STOP}])[\u4e00-\u9fff]{{1,2}}?)[”]?{_FULL_END}")
# 昆明5月4日电（石国华、蓝小宇）: whoever wrote it.
_REPORTER = re.compile(r"[电讯]（[^（）]{0,20}$|(?:记者|通讯员|特派员|撰文)[\u4e00-\u9fff、 ]{0,16}$")
_CREDIT = re.compile(r"（[\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4}){0,4}）(?=\s*(?:\n|$))")  # （陶鸣、苏博）: who wrote it
# 新华社某地5月4日电 （记者 甲某 乙某平）, （本报记者甲某）: whoever wrote it, masked or not
_BYLINE = re.compile(r"[电讯] ?（[^（）\n]{2,50}）|（[^（）\n]{0,8}(?:记者|通讯员|摄影|供稿|撰文)[^（）\n]{2,50}）")
_POLICE_TEXT = re.compile(r"法网|被抓|束手|判处|公诉|抓获|落网|归案|捕|刑拘|逮捕|擒获")


def name_hits(text: str, things: Container[str] = frozenset()) -> list[Hit]:
    """Where suspects and victims are named: 窦某, 游某成, 刘某A, 王某某, 陈姓男子, 叶男; full names where none is masked.

    ``things``: words for things, which are no names (羊杂).
    """
    hits: list[Hit] = []
    if "某" in text or "×" in text or "X" in text or "甲" in text:
        hits = [Hit(m.start(), m.end(), _NAME_RULE) for m in _masked(text)]
        hits = outside(hits, [m.span() for m in _BYLINE.finditer(text)] if hits and "（" in text else [])
    if "姓" in text:
        hits += [Hit(m.start(), m.end(), _SURNAME_RULE) for m in _SURNAMED.finditer(text)]
        hits += _surnames_alone(text, {text[hit.start : hit.end] for hit in hits if hit.rule is _SURNAME_RULE})
    if ("男" in text or "嫌" in text) and len(_TAIWAN_TEXT.findall(text)) >= 2:
        hits += [Hit(m.start(), m.end(), _SURNAME_RULE) for m in _TAIWAN_NAME.finditer(text)]
    if _POLICE_TEXT.search(text):
        masked = any(hit.rule is _NAME_RULE and "某" in text[hit.start : hit.end] for hit in hits)
        hits += _full_names(text, (_FULL_SURE,) if masked else (_FULL, _FULL_BRACKETED, _FULL_TAKEN, _FULL_CALLED, _FULL_SENTENCED), things)
    if "化名" in text:
        hits += _pseudonyms(text)
    elif any(sign in text for sign in "小老阿") and _POLICE_TEXT.search(text):
        hits += _nicknames(text)
    hits.sort(key=_by_start)
    return [h for n, h in enumerate(hits) if not (h.rule in (_NAME_RULE, _PSEUDONYM_RULE) and n and hits[n - 1].rule is _FULL_RULE and hits[n - 1].end >= h.end)]


def _surnames_alone(text: str, told: set[str]) -> list[Hit]:
    """Where one told by the surname (一名姓郑男子) is told of again by it alone, as Hong Kong's papers do: 郑涉嫌贩毒被捕."""
    surnames = sorted(name for name in told if name in SINGLE_SURNAMES)
    if not surnames:
        return []
    return [Hit(m.start(), m.end(), _SURNAME_RULE) for m in re.finditer(rf"(?<=[，。；：\n将把])[{''.join(surnames)}](?={_GOES_ON})", text)]


def _pseudonyms(text: str) -> list[Hit]:
    """老廖（化名）, 阿宝（化名）: made-up names, each where it is told to be one; 钱乙（化名） wherever the text has it."""
    told = [m for m in _PSEUDONYM.finditer(text) if "某" not in m["name"]]
    hits = [Hit(m.start("name"), m.end("name"), _PSEUDONYM_RULE) for m in told]
    lettered = {m["name"] for m in told if m["name"][-1] in "甲乙丙丁戊己庚"}
    if lettered:
        said = {hit.start for hit in hits}
        hits += [Hit(m.start(), m.end(), _PSEUDONYM_RULE) for m in re.finditer("|".join(sorted(lettered)), text) if m.start() not in said]
    return hits


def _nicknames(text: str) -> list[Hit]:
    """小尹, 老柏, told of as one of those named or taken; then every place where the name stands, but for an officer's (民警小柏)."""
    told = {m.group() for m in _NICKNAME.finditer(text) if not _OF_POLICE.search(text, max(0, m.start() - 12), m.start())}
    if not told:
        return []
    found = re.finditer("|".join(sorted(told)), text)
    return [Hit(m.start(), m.end(), _NICKNAME_RULE) for m in found if not _OF_POLICE.search(text, max(0, m.start() - 12), m.start()) and not text.startswith("某", m.end())]


def _by_start(hit: Hit) -> int:
    return hit.start


def _led(text: str) -> Iterator[re.Match[str]]:
    """What _FULL finds, looked for only where a word leads to it: its looks back would be tried at every character."""
    at = end = 0
    while (lead := _FULL_LEAD.search(text, at)) is not None:
        at = lead.start() + 1
        place = lead.end() if lead.group() in _TAKEN_BEFORE else lead.start()
        if place >= end and (match := _FULL.match(text, place)) is not None:
            yield match
            end = match.end()


def _full_names(text: str, leads: Sequence[re.Pattern[str]], things: Container[str]) -> list[Hit]:
    """Full names by the words before them (``leads``), then every place where one of them stands."""
    found: set[str] = set()
    credits = [m.span() for m in _CREDIT.finditer(text)]
    for match in (match for lead in leads for match in (_led(text) if lead is _FULL else lead.finditer(text))):
        if any(a <= match.start() < b for a, b in credits):
            continue
        name = match["name"] or match.groupdict().get("after") or ""
        if match.re is _FULL_TAKEN and text.startswith("、", match.end()) and not _LIST_OF_NAMES.match(text, match.end()):
            continue
        if name in things or _no_name(name, match.re is not _FULL_SURE) or _REPORTER.search(text, max(0, match.start() - 24), match.start() + 1):
            continue
        found.add(name)
        at = match.end()
        while (following := _FULL_NEXT.match(text, at)) and following["name"] not in things and not _no_name(following["name"]):
            found.add(following["name"])
            at = following.end()
    if not found:
        return []
    pattern = re.compile("|".join(sorted(map(re.escape, found), key=len, reverse=True)))
    return [Hit(m.start(), m.end(), _FULL_RULE) for m in pattern.finditer(text)]


_HAMLET = re.compile(r".家[山庄寨坡湾桥河沟屯店铺集岭坝村窑塘圩岗]")  # 张家山、王家山周边


def _no_name(words: str, place: bool = True) -> bool:
    """Whether words in a name's place are none: 于明日, or a province in a list (河北、广西、广东) where it may be one (``place``)."""
    if _DOINGS.fullmatch(words):
        return True  # 储存: what is done
    return _FULL_NOT.search(words) is not None or _HAMLET.fullmatch(words) is not None or place and any(region.level in ("provincial", "prefectural") for region in lookup(words))


def person_name(hit: Hit, text: str) -> str:
    """The name as records hold it: 陈姓男子 and 陈男 become 陈某, × and X 某."""
    words = text[hit.start : hit.end]
    if hit.rule.id in SHORT_RULES:
        return (words[:2] if words[:2] in _DOUBLES else words[0]) + "某"
    return words.replace("×", "某").replace("X", "某").replace("*", "某")


_NOT_PEOPLE = re.compile(r"(?!名下|[租居暂入]住|住|逃|躲|户籍)(?:(?![将把在与和从到向对以被为的经持开入进去于购又同])[\u4e00-\u9fff]){0,4}?(?:公司|赌场|娱乐场|酒店|小区|宾馆|集团|会所|俱乐部|商行|药店|超市|网吧|餐厅|学校|医院|银行(?![卡账帐存转流])|大厦|广场|工厂|花园|浴室|浴场|洗浴|足浴|便道|路段|路口|饭店|饭馆|旅馆|旅店|民宿|公寓|酒吧|宿舍|出租屋|棋牌室|游戏室|停车场|市场|商场|农场|工地|车站|海域|水域|景区|口岸|边境|大楼|工业园|园区|(?<![回进出])村|镇(?![定静])|平台|品牌|(?<![打出套])牌|企业|中心|小学|中学|大学|商铺|巷|(?<![来去出思套退门销半上赶跑顺带问走逃迷])路(?![过遇])|(?<![上逛])街|苑|社区|码头|仓库)|(?<=某)(?:民[用营宿房居政警]|县|区|市|局|所(?![有在])|队|处(?![于在以罚心境]))|[\u4e00-\u9fff]{0,12}?(?:有限公司|集团公司|股份公司)")
_NO_HOME = re.compile(r"(?:(?![将把在与和从到向对以被为的])[\u4e00-\u9fff]){0,4}?(?:辖区|收费站|高速|冷库|民房|物流|养殖场|快递)")
_WORKS = re.compile(r"(?:(?![将把在与和从到向对以被为的经持开入进去于购又同])[\u4e00-\u9fff]){1,5}厂(?![长区])")
# Words whose last character is a surname too: 核查某店 is no 查某
_WORD_BEFORE = re.compile("[核检抽审追调排侦巡清搜盘复督]查|[了拆分讲]解|[监看]管|[统累预合估]计|[实措设]施|[海有相机]关|[响供反]应|[达形组构变造]成|特别|[已曾途]经|[下订]单")
_PUNISHED = re.compile("处(?:以|行|罚|刑|拘)")  # 对陈某处行政拘留六日
_QUOTED_PERSON = re.compile(r"[和与][\u4e00-\u9fff]某|”(?:抓|控制|被|落网|归案|供|交代|擒|逮)")
# What a name of no common surname may stand behind: 将, 嫌疑人, 和 …
_BEFORE_NAMES = "人犯子将把对和与及获者员伙徒主的由以嫌友妻夫妇客手弟兄姐妹家师头工民生户匪干管总姨叔哥嫂亲系叫名为给向被是让从到据经因且籍众汉岁男女名伴孩童婆出捕住制救拘留讯问唤擒控查缉抓押劝劫害伤骗寻络及至于在说称用"
_ALIAS = re.compile(r"(?:自称是?|谎称是?|假称|化名为?|改名为?|更名为?|改名换姓为|冒名|假名)[“]?$")
_FIRM_END = frozenset("、，。；：（）等被因将”“")


def _masked(text: str) -> list[re.Match[str]]:
    """Masked names, each as long as the whole text shows it to be."""
    found = [m for m in _candidates(text) if _is_person(text, m)]
    if len(found) < 2:
        return found
    followers: dict[str, Counter[str]] = {}
    firm: set[str] = set()
    for match in found:
        base, third = match.group()[:2], text[match.start() + 2 : match.start() + 3]
        followers.setdefault(base, Counter())[third] += 1
        if text[match.end() : match.end() + 1] in _FIRM_END:
            firm.add(match.group())
    return [_settled(text, match, followers, firm) for match in found]


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Where the form of a masked name stands, looked for around each 某 (or sign that stands for it)."""
    at = 0
    for sign in _SIGN.finditer(text):
        place = sign.start()
        if place - 1 < at:
            continue
        first = next((place - size for size in (4, 3, 2) if place - size >= at and text[place - size : place] in _DOUBLE_SURNAMES), place - 1)
        long = _LONG.match(text, place - 2) if first == place - 1 and place - 2 >= at else None
        match = long or _MASKED.match(text, first)
        if match is not None:
            yield match
            at = match.end()


def _is_person(text: str, match: re.Match[str]) -> bool:
    """Tell 鼎某公司 and 城区某店 from people."""
    if len(match.group()) == 3 and match.group()[2] == "路":
        return True  # 抓获肖某路
    if _NOT_PEOPLE.match(text, match.start() + 2) and not _PUNISHED.match(text, match.start() + 2) or _NO_HOME.match(text, match.start() + 2) or text.startswith(("某省", "某市", "某县", "某地"), match.start() + 1):
        return False
    if "X" in match.group() and (text[match.start()] == "行" or text.startswith(("光", "射线", "线"), match.end())):
        return False  # 行李X光机
    if text.startswith("某国", match.start() + 1) and text[match.start()] not in SINGLE_SURNAMES and text[match.start() - 1 : match.start()] != "、":
        return False
    if _WORD_BEFORE.fullmatch(text, max(0, match.start() - 1), match.start() + 1):
        return False  # 核查某服饰店, 海关某科室
    before = text[max(0, match.start() - 1) : match.start()]
    if before == "（" and text[max(0, match.start() - 2) : match.start() - 1] in ("电", "讯"):
        return False  # 电（佟某海 韦柳）: a reporter
    if text.endswith(("商标", "品牌", "假冒"), 0, match.start()):
        return False  # 假冒注册商标兰某
    if before == "“" and not text.startswith(("”（", "（"), match.end()) and not _QUOTED_PERSON.match(text, match.end()):
        return False  # “鼎某”网站: a brand
    if before == "承" and match.group()[0] == "包":
        return False  # 承包某项目
    if _ALIAS.search(text, max(0, match.start() - 4), match.start()):
        return False
    if match.group()[0] not in SINGLE_SURNAMES and match.group()[:2] not in _DOUBLE_SURNAMES and _HAN.match(before) and before not in _BEFORE_NAMES and text[match.end() : match.end() + 1] not in _AFTER:
        return False  # 边境某便道, 梧州某考点
    if _HAN.match(before) and before not in _BEFORE_NAMES and _WORKS.match(text, match.start() + 2):
        return False  # 东沙某皮具厂
    return not (match.group()[0] == "区" and _HAN.match(before) and before not in "人嫌犯和与将获姓名者")


def _settled(text: str, match: re.Match[str], followers: Mapping[str, Counter[str]], firm: set[str]) -> re.Match[str]:
    """贺某 that is 贺某平 everywhere is 贺某平; 汪某定 of 汪某定的 is 汪某 where 汪某 stands alone elsewhere."""
    name, start = match.group(), match.start()
    if len(name) == 2 and len(name + text[start + 2 : start + 3]) == 3:
        longer = name + text[start + 2]
        always = len(followers[name]) == 1 and longer[2] not in "和与及跟同等的被将把对因为在" and _HAN.match(longer[2]) and followers[name][longer[2]] > (2 if longer[2] in _STOP else 1)
        if longer in firm or always:
            return _LONGER.match(text, start) or match
    if len(name) == 3 and name not in firm and name[:2] in firm and name[2] not in _GIVEN and text[match.end() : match.end() + 1] == "的":
        return _SHORTER.match(text, start) or match
    return match


_SIGN = re.compile("[某×X*]")
_DOUBLE_SURNAMES = frozenset(_DOUBLE.split("|"))
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LONGER = re.compile(r"[\u4e00-\u9fff][某×X*][\u4e00-\u9fff]")
_SHORTER = re.compile(r"[\u4e00-\u9fff]某")
