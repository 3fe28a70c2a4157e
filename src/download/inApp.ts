const apps =
  /MicroMessenger|QQ\/|Weibo|DingTalk|Lark|Feishu|AlipayClient|wxwork|aweme|NewsArticle/iu;

/** Is this the browser inside another app? Those often drop downloads without an error. */
export function isInApp(userAgent: string): boolean {
  return apps.test(userAgent);
}
