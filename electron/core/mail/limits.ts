/** Bounds on what one mail may cost. Sizes in bytes of the raw mail unless stated otherwise. */
export interface MailLimits {
  /** Bytes of the mail that are looked at; what lies beyond is returned body and never needed. */
  readonly bytes: number;
  /** Bytes of one header block. */
  readonly headerBytes: number;
  /** Nesting of multiparts and attached messages. */
  readonly depth: number;
  /** MIME parts of the whole mail. */
  readonly parts: number;
  /** Bytes of one human-readable part. */
  readonly textBytes: number;
  /** Bytes of one machine-readable report. */
  readonly reportBytes: number;
  /** Recipients of the whole mail. */
  readonly recipients: number;
  /** Characters of one text that is handed on as a diagnostic. */
  readonly diagnosticLength: number;
}

export const DEFAULT_LIMITS: MailLimits = {
  bytes: 64 * 1024 * 1024,
  headerBytes: 256 * 1024,
  depth: 12,
  parts: 500,
  textBytes: 256 * 1024,
  reportBytes: 4 * 1024 * 1024,
  recipients: 10_000,
  diagnosticLength: 4000,
};
