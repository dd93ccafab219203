// What the simulator's own page says, and the words of the messenger itself.

const zh = {
  phone: '手机', citizens: '市民', account: '公众号资料', switchboard: '平台模拟器', chat: '聊天', menu: '菜单',
  voice: '语音', message: '输入消息', emoji: '表情', more: '更多', close: '关闭', send: '发送', cancel: '取消',
  holdToTalk: '按住 说话', typing: '对方正在输入…', yesterday: '昨天', photos: '照片', samples: '示例照片',
  place: '位置', speak: '说话', scan: '扫码', link: '链接', stickers: '贴纸', sendCount: '发送({n})',
  chooseSamples: '选择照片（每张一条消息）', choosePlace: '选择位置', heard: '说了什么（语音识别的文字，可留空）',
  seconds: '秒', transcript: '转文字', unsent: '没有发出：', follow: '关注公众号', unfollow: '不再关注',
  followed: '你已关注该公众号', unfollowed: '你已取消关注', scanned: '扫描了服务窗口二维码',
  out_of_order: '该公众号提供的服务出现故障，请稍后再试', tapped: '点了菜单「{t}」', official: '公众号 · 已认证',
  about: '示例市公安局政务服务。事故快处、预约办理、进度查询。', newCitizen: '新市民', name: '称呼', add: '添加',
  mode: '推送方式', PLAINTEXT: '明文', COMPATIBLE: '兼容', SAFE: '安全', budget: '可主动回复',
  budgetUntil: '至 {t}', budgetNone: '窗口已关闭', failures: '故障', off: '关', once: '一次', always: '一直',
  pushes: '推送记录', noPushes: '还没有推送。', platform: '平台', repeats: '重试次数', recognition: '语音识别',
  previousKey: '用旧密钥推送', certified: '已认证（可发客服消息）', listed: 'IP 在白名单（否则 40164）',
  spent: '当日额度用尽（45009）', noQuota: '无', 'message/custom/send': '客服消息', 'media/get': '取媒体', timeTravel: '平台时钟', now: '现在', verify: '验证服务器地址',
  verified: '通过', notVerified: '未通过', exportChat: '导出为对话测试', desk: '打开民警工作台', reset: '清空模拟器', resetSure: '再点一次即清空',
  reply: '答复', request: '推送内容', ms: '毫秒', try: '第{n}次', language: 'English', waitsFor: '等待应用',
  SLOW_API: '接口变慢|平台接口慢 3 秒', REPEAT: '重复推送|已答复的消息再推一次', REORDER: '乱序|下一条先到',
  TOGETHER: '并发|不等上一条的答复', DROP_CONNECTION: '断开连接|推送后未等答复就断开', MEDIA_EXPIRED: '媒体过期|40007',
  MEDIA_CUT: '下载中断|只传一半', TOKEN_KILLED: '令牌失效|40001', WINDOW_CLOSED: '超出窗口|45015',
  COUNT_USED_UP: '条数用尽|45047', MESSAGES_OFF: '用户拒收|48002', BUSY: '系统繁忙|-1',
  ANSWER_LOST: '结果丢失|已送达，但应答丢失',
  replied: '已答复', acknowledged: '已确认', timeout: '超时', no_connection: '连不上', dropped: '已断开',
  refused: '被拒', malformed: '格式错误', repeat_same: '重复：相同', repeat_different: '重复：不同',
};

const en = {
  phone: 'Phone', citizens: 'Citizens', account: 'About the account', switchboard: 'Platform simulator', chat: 'Chat',
  menu: 'Menu', voice: 'Voice', message: 'Message', emoji: 'Emoji', more: 'More', close: 'Close', send: 'Send',
  cancel: 'Cancel', holdToTalk: 'Hold to talk', typing: 'Typing…', yesterday: 'Yesterday', photos: 'Photos',
  samples: 'Samples', place: 'Location', speak: 'Speak', scan: 'Scan', link: 'Link', stickers: 'Stickers',
  sendCount: 'Send ({n})', chooseSamples: 'Choose photos (one message each)', choosePlace: 'Choose a place',
  heard: 'What was said (speech recognition; may be empty)', seconds: 's', transcript: 'Transcript',
  unsent: 'Not sent: ', follow: 'Follow', unfollow: 'Unfollow', followed: 'You follow this account',
  unfollowed: 'You no longer follow this account', scanned: 'Scanned the code of a service window',
  out_of_order: 'The service of this account is out of order. Please try again later.', tapped: 'Menu: {t}',
  official: 'Official account · verified', about: 'Example City Police: minor accidents, appointments, progress.',
  newCitizen: 'New citizen', name: 'Name', add: 'Add', mode: 'Pushes', PLAINTEXT: 'Plain', COMPATIBLE: 'Both',
  SAFE: 'Safe', budget: 'Messages left', budgetUntil: 'until {t}', budgetNone: 'window closed', failures: 'Failures',
  off: 'Off', once: 'Once', always: 'Always', pushes: 'Pushes', noPushes: 'Nothing pushed yet.', platform: 'Platform',
  repeats: 'Repeats', recognition: 'Speech recognition', previousKey: 'Push with the old key',
  certified: 'Verified (may send messages)', listed: 'Address on the list (else 40164)',
  spent: "Day's quota used up (45009)", noQuota: 'none', 'message/custom/send': 'messages', 'media/get': 'media', timeTravel: "Platform's clock", now: 'now', verify: 'Verify the server URL',
  verified: 'passed', notVerified: 'failed', exportChat: 'Export as talk', desk: 'Open the desk', reset: 'Empty the simulator',
  resetSure: 'Click again to empty', reply: 'Reply', request: 'Pushed', ms: 'ms', try: 'try {n}', language: '中文',
  waitsFor: 'waiting for the application',
  SLOW_API: 'Slow API|every call takes 3 s more', REPEAT: 'Repeat|an answered push comes again',
  REORDER: 'Reorder|the next one overtakes', TOGETHER: 'Together|not waiting for the answer before',
  DROP_CONNECTION: 'Drop|breaks before the answer is read', MEDIA_EXPIRED: 'Media expired|40007',
  MEDIA_CUT: 'Download cut|half of it', TOKEN_KILLED: 'Token killed|40001', WINDOW_CLOSED: 'Window closed|45015',
  COUNT_USED_UP: 'Count used up|45047', MESSAGES_OFF: 'Blocked by citizen|48002', BUSY: 'Busy|-1',
  ANSWER_LOST: 'Answer lost|delivered, but the caller never hears',
  replied: 'replied', acknowledged: 'acknowledged', timeout: 'timed out', no_connection: 'no connection',
  dropped: 'dropped', refused: 'refused', malformed: 'malformed', repeat_same: 'repeat: same',
  repeat_different: 'repeat: different',
};

let words = localStorage.getItem('simulator.language') === 'en' ? en : zh;

/** A word of the page; {n} and {t} are filled in. */
export function word(key, values = {}) {
  return (words[key] ?? key).replace(/\{(\w)\}/g, (all, name) => values[name] ?? all);
}

export const pageLanguage = () => (words === en ? 'en' : 'zh-CN');

export function toggleLanguage() {
  words = words === en ? zh : en;
  localStorage.setItem('simulator.language', words === en ? 'en' : 'zh-CN');
}

/** Fills the fixed words of the page. */
export function fillWords() {
  document.documentElement.lang = pageLanguage();
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = word(node.dataset.text);
  for (const node of document.querySelectorAll('[data-aria]')) node.setAttribute('aria-label', word(node.dataset.aria));
}

const click = (name, value) => ({name, type: 'click', value, more: []});

/** The menu bar while the application has made none; the platform offers one for each language of its clients. */
export function defaultMenu(lang) {
  const names = {
    'zh-CN': ['报事故', '查进度', '更多', '改预约', '补照片', '全部服务', '人工'],
    ja: ['事故を届ける', '進み具合', 'その他', '予約の変更', '写真の追加', 'すべての手続き', '担当者'],
    en: ['Report', 'My case', 'More', 'Appointment', 'Add a photo', 'All services', 'A person'],
  }[lang] ?? [];
  const [report, status, more, change, photo, all, human] = names;
  return [
    click(report, 'ACCIDENT_REPORT'),
    click(status, 'CASE_STATUS'),
    {name: more, type: '', value: '', more: [
      click(change, 'APPOINTMENT_CHANGE'), click(photo, 'ADD_PHOTO'), click(all, 'MENU'), click(human, 'HUMAN')]},
  ];
}
