import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** Japanese words. */
export const WORDS_JA: readonly Rule[] = [
  {
    id: 'words-mailbox-full-ja',
    reason: 'mailboxfull',
    words: phrases(
      'メールボックスがいっぱい / メールボックスが一杯 / メールボックスの容量 / 容量を超え / 容量が超過 / 容量オーバー / 容量不足のため / 受信ボックスがいっぱい / 保存容量 / 上限に達し / 満杯',
    ),
  },
  {
    id: 'words-account-suspended-ja',
    reason: 'suspend',
    words: phrases(
      'アカウントが無効 / アカウントは無効 / アカウントが停止 / 利用停止 / 利用が停止 / 休止中 / 無効になって / 契約が解除 / 解約',
    ),
  },
  {
    id: 'words-user-unknown-ja',
    reason: 'userunknown',
    words: phrases(
      '宛先が見つかりません / 宛先不明 / あて先不明 / 宛先アドレスが / 存在しないアドレス / アドレスが存在しません / アドレスは存在しません / アドレスが見つかりません / アドレスが見つからない / 存在しません / ユーザーが存在 / ユーザが存在 / ユーザーが見つかりません / 受信者が見つかりません / 受信者は存在 / メールアドレスが間違って / メールアドレスに誤り / アドレスが正しく / 該当するユーザ / 見つかりませんでした / 宛先ユーザ',
    ),
    none: phrases('ドメインが / 送信者 / サーバーが見つかりません / グループ'),
  },
  {
    id: 'words-host-unknown-ja',
    reason: 'hostunknown',
    words: phrases(
      'ドメインが存在 / ドメインが見つかり / ドメインは存在 / ホストが見つかり / サーバーが見つかりません / サーバが見つかりません / 配送先サーバが存在',
    ),
  },
  {
    id: 'words-sender-refused-ja',
    reason: 'rejected',
    words: phrases(
      '送信者のアドレス / 送信元アドレス / 送信者が拒否 / 受信拒否 / 受信を拒否 / 迷惑メール設定により / 権限がない / 許可されていません / 送信する権限 / 投稿する権限',
    ),
  },
  {
    id: 'words-spam-ja',
    reason: 'spamdetected',
    words: phrases('迷惑メール / スパム / フィルタ'),
  },
  {
    id: 'words-virus-ja',
    reason: 'virusdetected',
    words: phrases('ウイルス / ウィルス / マルウェア'),
  },
  {
    id: 'words-too-large-ja',
    reason: 'emailtoolarge',
    words: phrases(
      'メールサイズ / サイズが大きすぎ / サイズを超え / サイズ制限 / サイズの上限 / 大きすぎる',
    ),
  },
  {
    id: 'words-rate-ja',
    reason: 'ratelimited',
    words: phrases('送信数の制限 / 大量送信 / 送信制限 / 接続数 / 通数制限 / 通数が'),
  },
  {
    id: 'words-expired-ja',
    reason: 'expired',
    words: phrases(
      'タイムアウト / 応答がありません / 時間内に / 期限切れ / 有効期限 / 配送が遅れ / 配信が遅延 / 遅延して / 再送を試み',
    ),
  },
  {
    id: 'words-network-ja',
    reason: 'networkerror',
    words: phrases(
      '接続できません / 接続に失敗 / 接続が拒否 / 接続が切断 / ネットワークエラー / 通信エラー',
    ),
  },
  {
    id: 'words-policy-ja',
    reason: 'policyviolation',
    words: phrases('ポリシー / 拒否されました / 規制 / 拒否設定'),
  },
  {
    id: 'words-system-ja',
    reason: 'systemerror',
    words: phrases(
      'システムエラー / 内部エラー / 一時的なエラー / しばらくしてから / 時間をおいて / サーバーエラー / サーバエラー / メンテナンス / 混雑',
    ),
  },
];
