import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** Chinese words, simplified and traditional, and the Korean of NAVER and Kakao. */
export const WORDS_ZH_KO: readonly Rule[] = [
  {
    id: 'words-mailbox-full-zh',
    reason: 'mailboxfull',
    words: phrases(
      '邮箱已满 / 邮箱满 / 邮箱空间不足 / 邮箱容量 / 空间已满 / 容量已满 / 超出配额 / 超过配额 / 信箱已满 / 信箱已滿 / 郵箱已滿 / 信箱空間 / 空間不足 / 信箱容量 / 超過配額 / 收件箱已满 / 空间不足 / 편지함이 가득 / 메일함 용량 / 용량 초과 / 용량이 초과 / 용량을 초과 / 메일함이 가득',
    ),
  },
  {
    id: 'words-account-suspended-zh',
    reason: 'suspend',
    words: phrases(
      '帐号被禁用 / 账号被禁用 / 帐户已停用 / 账户已停用 / 邮箱已停用 / 邮箱被禁用 / 用户被锁定 / 用户被禁用 / 帳號已停用 / 帳戶已停用 / 邮箱被冻结 / 账号已冻结 / 已注销 / 휴면 / 정지된 계정 / 사용이 중지',
    ),
  },
  {
    id: 'words-user-unknown-zh',
    reason: 'userunknown',
    words: phrases(
      '用户不存在 / 用户名不存在 / 邮箱不存在 / 收件人不存在 / 收件人邮件地址不存在 / 地址不存在 / 不存在该用户 / 找不到用户 / 找不到收件人 / 收件人地址不存在 / 帐号不存在 / 账号不存在 / 账户不存在 / 无此用户 / 无效的收件人 / 无效收件人 / 收件人未知 / 未知用户 / 收件人不正确 / 找不到地址 / 找不到邮箱 / 使用者不存在 / 收件者不存在 / 無此使用者 / 查無此 / 找不到收件者 / 帳號不存在 / 郵件地址不存在 / 邮件地址有误 / 존재하지 않는 / 존재하지 않습니다 / 없는 사용자 / 사용자를 찾을 수 없 / 수신자를 찾을 수 없 / 찾을 수 없습니다',
    ),
    none: phrases('域名不存在 / 发件人 / 도메인'),
  },
  {
    id: 'words-host-unknown-zh',
    reason: 'hostunknown',
    words: phrases(
      '域名不存在 / 域不存在 / 找不到域 / 域名错误 / 无法解析域名 / 網域不存在 / 找不到網域 / 主机不存在 / 域名解析失败 / 도메인을 찾을 수 없 / 도메인이 존재하지',
    ),
  },
  {
    id: 'words-sender-refused-zh',
    reason: 'rejected',
    words: phrases(
      '发件人被拒绝 / 发件人地址 / 发件人无效 / 发信人 / 寄件者 / 拒收 / 收件人拒绝 / 被收件人 / 没有权限 / 수신 거부 / 수신을 거부 / 발신자',
    ),
  },
  {
    id: 'words-virus-zh',
    reason: 'virusdetected',
    words: phrases('病毒 / 恶意软件 / 惡意程式 / 바이러스'),
  },
  {
    id: 'words-too-large-zh',
    reason: 'emailtoolarge',
    words: phrases(
      '邮件过大 / 邮件太大 / 邮件大小 / 超过大小限制 / 大小超过 / 大小超出 / 郵件過大 / 郵件太大 / 메일 크기 / 크기가 초과 / 너무 큽니다',
    ),
  },
  {
    id: 'words-blocklist-zh',
    reason: 'blocked',
    words: phrases(
      '黑名单 / 黑名單 / 被封 / 您的ip / 发信ip / ip地址被 / 차단되었습니다 / 차단된 ip / 블랙리스트',
    ),
  },
  {
    id: 'words-spam-zh',
    reason: 'spamdetected',
    words: phrases(
      '垃圾邮件 / 垃圾郵件 / 广告邮件 / 反垃圾 / 内容不合 / 内容被拒 / 邮件内容 / 敏感词 / 스팸 / 광고',
    ),
  },
  {
    id: 'words-rate-zh',
    reason: 'ratelimited',
    words: phrases(
      '频率限制 / 频率过高 / 发送频率 / 发信频率 / 超过发送限制 / 连接数 / 连接过多 / 發信頻率 / 过于频繁 / 超过限制 / 전송 제한 / 너무 많은',
    ),
  },
  {
    id: 'words-expired-zh',
    reason: 'expired',
    words: phrases(
      '超时 / 逾時 / 连接超时 / 投递延迟 / 延迟投递 / 已过期 / 无响应 / 没有响应 / 시간 초과 / 시간이 초과 / 지연',
    ),
  },
  {
    id: 'words-network-zh',
    reason: 'networkerror',
    words: phrases(
      '无法连接 / 连接失败 / 连接被拒 / 连接断开 / 無法連線 / 网络错误 / 網路錯誤 / 연결할 수 없 / 연결이 거부',
    ),
  },
  {
    id: 'words-policy-zh',
    reason: 'policyviolation',
    words: phrases('策略 / 不允许 / 禁止 / 拒绝接收 / 拒绝访问 / 规则拒绝 / 系统拒绝 / 정책'),
  },
  {
    id: 'words-system-zh',
    reason: 'systemerror',
    words: phrases(
      '系统错误 / 系统繁忙 / 服务器错误 / 内部错误 / 稍后再试 / 暂时无法 / 系統忙碌 / 系統錯誤 / 稍後再試 / 服务不可用 / 시스템 오류 / 잠시 후 / 일시적',
    ),
  },
];
