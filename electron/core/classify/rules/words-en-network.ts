import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** English words about routes, time and systems. */
export const WORDS_EN_NETWORK: readonly Rule[] = [
  {
    id: 'words-syntax-en',
    reason: 'syntaxerror',
    words: phrases(`
      syntax error / command not implemented / command unrecognized / command not recognized
      unrecognized command / unrecognised command / command parameter
      parameter not implemented / parameters or arguments / bad sequence / improper sequence
      sequence of commands / command out of sequence / out of sequence / invalid command
      unknown command / unimplemented command / not implemented / command not allowed
      command disabled / command rejected / unexpected command / need mail before / need rcpt
      must issue / polite people say / pipelining / improper command / bad command
      too many arguments / send hello first / invalid parameter / unsupported parameter
      mail first / need helo
    `),
  },
  {
    id: 'words-loop-en',
    reason: 'networkerror',
    owner: 'receiver-system',
    disposition: 'review',
    knowledge: 'rule-loop',
    words: phrases(`
      too many hops / hop count / hops exceeded / hopcount / mail loop / mail loops
      message loop / loop detected / looping / forwarding loop / routing loop / loops back to
      local configuration error / too many received / maximum hop / delivery loop
      mail for * loops back / too many "received" / maximum forwarding / message is looping
      loop count / endless loop / is looping
    `),
  },
  {
    id: 'words-expired-en',
    reason: 'expired',
    words: phrases(`
      message expired / queue.expired / envelope expired / delivery time expired
      delivery expired / message timeout / retry timeout / retry time not reached
      has been in the queue too long / too long in queue / in the queue too long
      queue too long / queue lifetime / could not be delivered for
      could not be delivered within / was not delivered within / not been delivered within
      unable to deliver in / undeliverable for / undelivered for / undelivered after
      attempts to deliver / failed * attempts
      final delivery attempt / max retry / maximum retry / retry limit
      retries exceeded / too many retries / was aborted after / has been delayed
      delivery is delayed / delayed delivery / is delayed / not yet been delivered
      still undelivered / message is too old / too old / maxtimeout / will be retried
      will retry / message delayed / will continue trying / delivery delayed / exceeded timeout
      time limit exceeded / expired / have been failing for a long time
      all hosts for * have been failing
    `),
    none: phrases(`
      account / license / password / certificate / domain / mailbox / user / dns query failed
    `),
  },
  {
    id: 'words-connection-timeout-en',
    reason: 'expired',
    words: phrases(`
      connection timed out / connect timed out / connection timeout / connect timeout
      connection time out / operation timed out / conversation * timed out / session timed out
      timed out while / timed out during / timed out / time-out / timeout waiting
      timeout after / timeout while / timeout exceeded / connection timing out
      did not accept our requests to connect / host not reachable / host is not reachable
      host unreachable / unable to connect successfully / remote host is not responding
      server is not responding / not responding / no answer from host / no answer
      server did not respond / host did not respond / did not respond
      unable to contact the recipient's / i/o timeout / response timeout
    `),
    none: phrases(`
      dns / name server / name service / nameserver
    `),
  },
  {
    id: 'words-network-en',
    reason: 'networkerror',
    words: phrases(`
      no valid hosts / connect failed
      connection refused / connection reset / connection closed / connection lost
      connection dropped / connection failed / connection failure / connection error
      lost connection / connection was / connection interrupted / bad connection
      unable to connect / could not connect / cannot connect / can't connect / couldn't connect
      couldn't establish / failed to connect / couldn't be established / could not establish
      wasn't able to establish / establish an smtp connection / no route to host
      network is unreachable / network unreachable / network error / network is down
      network problem / unreachable / broken pipe / socket error / peer disconnect
      remote server disconnected / disconnected / closed connection / closed the connection
      hung up / dns error / dns query failed / dns lookup / dns failure / dns problem
      dns server / dns temporary / name service error / name server / nameserver / no response
      temporary failure in name resolution / host not found, try again / domain lookup
      dns lookup failure / failed dns lookup / |soa| / unable to route / no route / cannot route
      unable to resolve / cannot resolve / could not resolve / couldn't resolve
      failed to resolve / temporary domain failure / message failed to be replicated
      remote protocol error / protocol error / domain is not * reachable / bad gateway
      smtpsend.dns
    `),
  },
  {
    id: 'words-system-full-en',
    reason: 'systemfull',
    words: phrases(`
      disk full / disk space / no space left / insufficient system storage
      insufficient storage / insufficient disk / insufficient space / not enough space
      not enough disk / out of disk / out of space / file system full / filesystem full
      filesystem is full / system storage / mail system full / system is full / server is full
      low on space / low on disk / low on storage / storage full
    `),
  },
  {
    id: 'words-system-busy-en',
    reason: 'systemerror',
    words: phrases(`
      server busy / server is busy / service busy / too busy / |busy| / system load
      load too high / high load / heavy load / overload / insufficient system resources
      insufficient resource / resources temporarily / resource temporarily / system resources
      out of memory / queue quota / queue full / queue is full / backlog / congest
    `),
  },
  {
    id: 'words-system-en',
    reason: 'systemerror',
    words: phrases(`
      requested actions aborted
      service unavailable / service is unavailable / service not available / service temporarily
      service is temporarily / service currently / service is currently / service refused
      server unavailable / server temporarily / temporary server / server error
      server configuration error / internal error / internal server / internal resource
      internal software / internal problem / internal system / system error / system failure
      system configuration / temporary system / temporary failure / temporary error
      temporary problem / temporary local / temporary lookup / temporarily unavailable
      temporarily rejected / temporarily not available / temporarily unable / local error
      local problem / local processing / configuration error / configuration problem
      misconfigur / lookup error / ldap / database / backend / mysql / sql error
      alias expansion / alias database / can't create / cannot create / could not load
      unable to load / could not open / can't open / cannot open / unable to open / i/o error
      read error / write error / processing error / unexpected error / unknown error
      unspecified error / server shutting / shutting down / maintenance / license expired
      try again / please try later / try later / come back later / please retry / retry later
      requested action aborted / action aborted / mail action aborted / error in processing
      error processing / error writing / error opening / error reading
      unable to process / cannot process
      storedrv / mapiexception / rule loop / failed to process / scanner
      scanning error / couldn't process / delivery temporarily / insufficient permission
      permission problem / transport error / transport failed / duplicated message-id
      ndr generated / routing is not configured / agent delivery
    `),
  },
  {
    id: 'words-mailer-program-en',
    reason: 'mailererror',
    words: phrases(`
      delivery command
      x-unix; / command died / command failed / procmail / unknown mailer error / mailer error
      local delivery failed / local mailer / local configuration / returned status / exit status
      exit code / exited with / pipe to / child process / delivery agent / delivery program
      cannot execute / core dumped / fatal error: user code / maildrop / vdelivermail
    `),
  },
];
