/** The text without telephone numbers, e-mail addresses and postal addresses. */
export function withoutContacts(text: string): string {
  return contacts.reduce((left, pattern) => left.replace(pattern, '〔联系方式略〕'), text);
}

const contacts: readonly RegExp[] = [
  /[\w.+-]{1,64}[@＠][\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gu,
  /(?:联系|咨询|监督|投诉|举报|办公|服务|传真)?(?:电话|热线|传真|手机|邮箱)(?:号码)?[:：][^，。；;\n]{1,60}/gu,
  /(?:[通联]讯|联系|办公|通信|邮寄)?地址[:：][^，。；;\n]{1,80}/gu,
  /邮(?:政)?编(?:码)?[:：]?\s?\d{6}/gu,
  /(?<!\d)0\d{2,3}[-－—‐ ]?\d{7,8}(?!\d)/gu,
  /(?<!\d)1[3-9]\d{9}(?!\d)/gu,
];
