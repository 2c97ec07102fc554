/** What became of the shop's letters to one reader; the latest letter decides the outcome shown. */
export type Fate =
  | 'clicks'
  | 'reads'
  | 'machine'
  | 'delivered'
  | 'slow'
  | 'deferred'
  | 'queued'
  | 'dead'
  | 'dropped'
  | 'full'
  | 'blocked'
  | 'too-large'
  | 'host-gone'
  | 'late'
  | 'complains'
  | 'unsubscribes'
  | 'still-mailed'
  | 'not-left-alone';

export interface Reader {
  readonly address: string;
  readonly fate: Fate;
}

/** The readers of an invented tea shop. Every address is at a domain that RFC 2606 reserves. */
export const readers: readonly Reader[] = [
  { address: 'emma.hughes@meadow.example', fate: 'clicks' },
  { address: 'marta.kowalska@brzoza.example', fate: 'clicks' },
  { address: 'i.sokolova@example.org', fate: 'clicks' },
  { address: 'tom.baker@example.com', fate: 'reads' },
  { address: 'elena.voronina@severmail.example', fate: 'reads' },
  { address: 'jonas.weber@example.net', fate: 'reads' },
  { address: 'sofia.rossi@fjord.example', fate: 'machine' },
  { address: 'grace.lin@orchard.example', fate: 'machine' },
  { address: 'david.clark@meadow.example', fate: 'delivered' },
  { address: 'office@granit-stroy.example', fate: 'delivered' },
  { address: 'lena.fischer@example.net', fate: 'delivered' },
  { address: 'p.morozov@severmail.example', fate: 'delivered' },
  { address: 'claire.dubois@orchard.example', fate: 'slow' },
  { address: 'noor.haddad@example.org', fate: 'slow' },
  { address: 'accounts@harbour-freight.example', fate: 'deferred' },
  { address: 'dmitry.orlov@severmail.example', fate: 'deferred' },
  { address: 'lucas.meyer@fjord.example', fate: 'queued' },
  { address: 'anna.petrova@severmail.example', fate: 'dead' },
  { address: 'oliver.grant@example.com', fate: 'dead' },
  { address: 'katya.belova@brzoza.example', fate: 'dropped' },
  { address: 'henry.ford@meadow.example', fate: 'dropped' },
  { address: 'viktor.lebedev@severmail.example', fate: 'full' },
  { address: 'maria.santos@example.org', fate: 'full' },
  { address: 'info@kirov-metal.example', fate: 'blocked' },
  { address: 'purchasing@northline.example', fate: 'blocked' },
  { address: 'scan@archive-house.example', fate: 'too-large' },
  { address: 'julia.nowak@old-mill.example', fate: 'host-gone' },
  { address: 'sergey.volkov@example.net', fate: 'late' },
  { address: 'hannah.cole@lakeside.example', fate: 'late' },
  { address: 'peter.quinn@example.com', fate: 'complains' },
  { address: 'nina.egorova@severmail.example', fate: 'unsubscribes' },
  { address: 'bjorn.dahl@fjord.example', fate: 'unsubscribes' },
  { address: 'zoya.arkhipova@granit-stroy.example', fate: 'still-mailed' },
  { address: 'lev.sidorov@severmail.example', fate: 'not-left-alone' },
];
