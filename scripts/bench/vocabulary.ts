/** Words that synthetic scenarios are put together from. Invented: nothing here is a rule of any platform. */

/** Something that goes wrong, in the platform's words and in those of people. */
export interface Happening {
  id: string;
  words: string;
  said: readonly string[];
}

/** A thing, or a point in time: how the platform and how people name it. */
export interface Named {
  id: string;
  words: string;
  said: string;
}

const happening = (line: string): Happening => {
  const [id = '', words = '', ...said] = line.split(' ');
  return { id, words, said };
};
const named = (line: string): Named => {
  const [id = '', words = '', said = ''] = line.split(' ');
  return { id, words, said };
};

export const happenings: readonly Happening[] = [
  'missing-piece 少发件数 少了一件 数量不对',
  'missing-part 缺少配件 没给配件 零件不全',
  'wrong-colour 颜色发错 发错颜色了 颜色对不上',
  'wrong-size 尺码发错 码数发错 尺寸不是我拍的',
  'wrong-item 发错商品 发成别的东西 货不对版',
  'broken-seal 封口破损 封条被撕开 包装让人拆过',
  'leaking 商品漏液 漏得到处都是 瓶子在渗水',
  'expired 商品过期 早就过期了 日期不新鲜',
  'near-expiry 临近保质期 快到期才发 没几天就过期',
  'mouldy 商品发霉 长毛了 有霉点',
  'smell 异味严重 味道刺鼻 一股怪味',
  'stained 表面污渍 脏兮兮的 有印子',
  'used 疑似二手 像别人用过 有使用痕迹',
  'counterfeit 疑似假冒 不是正品 假货',
  'no-invoice 未开发票 不给开票 要不到发票',
  'no-gift 赠品未发 送的东西没有 赠品漏了',
  'late-dispatch 延迟发货 一直不发 拖着没寄',
  'false-dispatch 虚假发货 点了发货没寄 空单号',
  'stuck-parcel 物流停滞 快递不动了 卡在路上',
  'wrong-address 派送地址错误 送到别处 寄错地方',
  'left-outside 未经同意放置 扔在门口 没打电话就放下',
  'forged-signature 签收人不符 不是本人签的 别人代签',
  'cracked 商品破裂 裂开了 碎成几块',
  'dented 外观磕碰 撞瘪了 有坑',
  'dead-on-arrival 无法开机 开不了机 按了没反应',
  'short-battery 续航不足 用一会就没电 电池不行',
  'noisy 运行异响 嗡嗡响 声音很大',
  'overheating 发热严重 烫手 热得不敢碰',
  'faded 洗后褪色 一洗掉色 染了别的衣服',
  'shrunk 洗后缩水 缩小一圈 洗完穿不下',
  'pilling 起球严重 全是毛球 穿一次就起球',
  'thread 开线脱线 线头散了 缝的地方开了',
  'allergy 使用后过敏 皮肤起疹 用了发红',
  'dead-animal 到货死亡 到的时候死了 没活着到',
  'rotten 商品腐烂 烂了一半 坏果很多',
  'short-weight 重量不足 缺斤少两 称了不够秤',
  'price-drop 降价补差 刚买就降价 要求保价',
  'double-charge 重复扣款 扣了两次钱 多付了一笔',
  'no-install 未上门安装 没人来装 约了安装没来',
  'unlike-picture 描述不符 跟图片差太多 和详情不一样',
].map(happening);

export const things: readonly Named[] = [
  'down-coat 羽绒服 羽绒衣',
  'jeans 牛仔裤 牛仔裤子',
  'trainers 运动鞋 跑鞋',
  'boots 雪地靴 棉靴',
  'handbag 手提包 包包',
  'suitcase 拉杆箱 行李箱',
  'watch 石英手表 手表',
  'necklace 银项链 链子',
  'lipstick 唇釉 口红',
  'face-cream 面霜 擦脸的',
  'shampoo 洗发水 洗头膏',
  'tissues 抽纸 纸巾',
  'nappies 纸尿裤 尿不湿',
  'milk-powder 婴儿奶粉 奶粉',
  'pram 婴儿推车 推车',
  'blocks 积木玩具 积木',
  'phone-case 手机壳 壳子',
  'power-bank 充电宝 移动电源',
  'earphones 蓝牙耳机 耳机',
  'tablet 平板电脑 平板',
  'keyboard 机械键盘 键盘',
  'router 路由器 路由',
  'printer 打印机 打印的机器',
  'lamp 护眼台灯 台灯',
  'rice-cooker 电饭煲 饭锅',
  'kettle 电热水壶 烧水壶',
  'air-fryer 空气炸锅 炸锅',
  'blender 破壁机 料理机',
  'fan 落地扇 风扇',
  'heater 取暖器 电暖气',
  'hoover 吸尘器 吸灰的',
  'mop 平板拖把 拖把',
  'pan 不粘锅 炒锅',
  'glasses 玻璃水杯 杯子',
  'bedding 四件套 床品',
  'pillow 乳胶枕 枕头',
  'curtain 遮光窗帘 帘子',
  'mattress 弹簧床垫 床垫',
  'wardrobe 简易衣柜 柜子',
  'desk 升降书桌 桌子',
  'chair 电脑椅 椅子',
  'tent 露营帐篷 帐篷',
  'bicycle 折叠自行车 单车',
  'helmet 骑行头盔 头盔',
  'rod 钓鱼竿 鱼竿',
  'yoga-mat 瑜伽垫 垫子',
  'oranges 脐橙 橙子',
  'cherries 车厘子 樱桃',
  'crab 大闸蟹 螃蟹',
  'beef 牛腱子 牛肉',
  'tea 绿茶礼盒 茶叶',
  'wine 干红葡萄酒 红酒',
  'nuts 坚果礼包 坚果',
  'seedling 月季苗 花苗',
  'goldfish 观赏鱼 小鱼',
  'cat-food 猫粮 猫吃的粮',
  'textbook 教辅书 书',
  'paint 内墙涂料 油漆',
  'drill 手电钻 电钻',
  'tyre 汽车轮胎 轮胎',
].map(named);

export const stages: readonly Named[] = [
  'before-signing 签收前 还没签收',
  'at-the-door 当面验收时 当着快递面',
  'after-signing 签收后 签收以后',
  'first-use 首次使用时 头一回用',
  'within-a-week 七天内 没到七天',
  'after-a-month 超过三十天 过了一个月',
  'on-return 退货途中 退回来路上',
  'after-return 退货入仓后 退到仓库以后',
  'on-exchange 换货后 换过一次之后',
  'after-repair 维修后 修完',
  'presale 预售期间 预售的',
  'second-parcel 补寄后 补发的',
].map(named);

/** Who keeps a record, and what kind of record: each pair is a proof. */
export const keepers: readonly Named[] = [
  'courier 快递公司 快递',
  'warehouse 发货仓库 仓库',
  'platform 平台 平台',
  'buyer 消费者 买家',
  'shop 商家 店里',
  'maker 生产厂家 厂家',
  'inspector 检测机构 检测',
  'carrier 干线承运方 物流',
  'market 市场监管部门 监管',
  'repairer 维修网点 维修',
  'bank 支付机构 支付',
  'installer 安装人员 安装',
].map(named);

export const records: readonly Named[] = [
  'stamp 盖章证明 红章',
  'photo 实物照片 照片',
  'video 连续视频 视频',
  'weight 称重记录 称重',
  'list 出库清单 清单',
  'chat 聊天记录 聊天',
  'route 走件记录 轨迹',
  'receipt 交易凭证 流水',
  'report 检测报告 报告',
  'licence 资质文件 资质',
  'invoice 进货发票 发票',
  'label 面单底单 底单',
].map(named);

/** What a record must show. */
export const demands: readonly string[] = [
  '需清晰显示快递单号',
  '需显示收件人姓名及签收日期',
  '需能看到商品全貌',
  '需包含完整开箱过程',
  '需手写经办人姓名',
  '需与订单信息一致',
  '需在签收当日形成',
  '需加盖公司公章',
  '不接受裁剪或拼接的图片',
  '聊天截图需带有头像和时间',
  '需注明商品批次',
  '需体现处理结果',
];
