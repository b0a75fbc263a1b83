/** Surnames that cover nearly everyone; a name is only looked for where the text announces one. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温常康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由'
const DOUBLE =
  '欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 东方 南宫 长孙 宇文 端木 独孤 轩辕 呼延 申屠 赫连 万俟'

/** Surnames that begin everyday words as well: 安全, 高度, 时常. */
const BEGIN_WORDS = new Set(
  '安方高常时成于和向应现都连全何满万易严明单管车房路强利来关党官居公水平温乐支国施包解计钱步从但相信展权初敬司师门边项容商农干毕幸苗蒙荣南武通能有家经及阻别终东上长夏尤费盛游文生元奉冷乱花帅那宣要呼衣曾海',
)

const singles = new Set(SINGLE)
const doubles = new Set(DOUBLE.split(' '))

/** Number of characters of the surname a text begins with, 0 if it begins with none. */
export function surnameLength(chars: readonly string[]): 0 | 1 | 2 {
  if (doubles.has(`${chars[0]}${chars[1]}`)) return 2
  return singles.has(chars[0] ?? '') ? 1 : 0
}

export const beginsWords = (char: string): boolean => BEGIN_WORDS.has(char)
