import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';

/** An answer that is JSON text already: sent as it is, however many ask. */
export class WrittenOnce {
  constructor(readonly text: string) {}
}

/** Socket.IO's own encoding, but that an answer written once is not written again. */
class WrittenOnceEncoder extends Encoder {
  override encode(packet: Packet): unknown[] {
    const written = packet.type === PacketType.ACK ? writtenPart(packet.data) : undefined;
    if (written === undefined || packet.id === undefined) return super.encode(packet);
    const namespace = packet.nsp === '/' ? '' : `${packet.nsp},`;
    return [`${packet.type}${namespace}${packet.id}[${written.text}]`];
  }
}

/** For Socket.IO's option `parser`. */
export const writtenOnceParser = { Encoder: WrittenOnceEncoder, Decoder };

function writtenPart(data: unknown): WrittenOnce | undefined {
  const [only, ...more] = Array.isArray(data) ? (data as unknown[]) : [];
  return only instanceof WrittenOnce && more.length === 0 ? only : undefined;
}

interface Written {
  readonly key: string;
  readonly answer: WrittenOnce;
}

/** The newest answer of each centre to one public audience, kept for as long as it is the same. */
export class WrittenAnswers {
  private readonly newest = new Map<string, Written>();

  /** @param key changes whenever the answer would; what else the answer depends on must be in it */
  of(centreId: string, key: string, make: () => object): WrittenOnce {
    const kept = this.newest.get(centreId);
    if (kept?.key === key) return kept.answer;
    const answer = new WrittenOnce(JSON.stringify(make()));
    this.newest.set(centreId, { key, answer });
    return answer;
  }
}
