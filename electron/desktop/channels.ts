/** The only channels between the window's page and the main process. */
export const CHANNELS = {
  call: 'deadletter:call',
  tokens: 'deadletter:tokens',
  listen: 'deadletter:listen',
  event: 'deadletter:event',
} as const;
