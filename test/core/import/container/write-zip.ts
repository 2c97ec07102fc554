import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipMember {
  readonly name: string | Buffer;
  readonly content: string | Uint8Array;
  readonly deflate?: boolean;
  readonly encrypted?: boolean;
  readonly utf8?: boolean;
}

/** A zip archive (APPNOTE 4.3): local headers with data, then the directory and its end. */
export function writeZip(members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name as string);
    const content = Buffer.from(member.content as string);
    const packed = member.deflate === true ? deflateRawSync(content) : content;
    // Traditional encryption puts twelve bytes before the data.
    const data = member.encrypted === true ? Buffer.concat([Buffer.alloc(12), packed]) : packed;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(
      (member.encrypted === true ? 1 : 0) | (member.utf8 === true ? 0x800 : 0),
      2,
    );
    common.writeUInt16LE(member.deflate === true ? 8 : 0, 4);
    common.writeUInt32LE(0x5c21_0000, 6);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, name]),
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end]);
}
