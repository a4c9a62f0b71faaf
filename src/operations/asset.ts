import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { textTag } from '../http/entity-tag.js';
import type { Answer, Exchange } from '../http/route.js';
import type { Services } from '../services.js';

type Encoding = 'br' | 'gzip' | 'identity';

const compressors: Record<Encoding, (bytes: Buffer) => Promise<Buffer> | Buffer> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
  identity: (bytes) => bytes,
};

/** Bytes that stay the same while the server runs: read, tagged and compressed once, when somebody first asks. */
export class Asset {
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();
  private loaded: Promise<{ bytes: Buffer; tag: string }> | undefined;

  constructor(
    private readonly type: string,
    private readonly load: () => Promise<string | Buffer> | string | Buffer,
    private readonly headers: Record<string, string> = {},
  ) {}

  async answer(request: FastifyRequest): Promise<Answer> {
    const encoding = encodingFor(request);
    const [{ tag }, bytes] = await Promise.all([this.original(), this.inEncoding(encoding)]);
    return {
      text: bytes,
      type: this.type,
      etag: encoding === 'identity' ? tag : `${tag}-${encoding}`,
      headers: {
        ...this.headers,
        vary: 'accept-encoding',
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      },
    };
  }

  private original(): Promise<{ bytes: Buffer; tag: string }> {
    this.loaded ??= Promise.resolve(this.load()).then((content) => {
      const bytes = Buffer.from(content);
      return { bytes, tag: textTag(bytes) };
    });
    return this.loaded;
  }

  private inEncoding(encoding: Encoding): Promise<Buffer> {
    const known = this.encoded.get(encoding);
    if (known) return known;
    const compressed = this.original().then(({ bytes }) => compressors[encoding](bytes));
    this.encoded.set(encoding, compressed);
    return compressed;
  }
}

function encodingFor({ headers }: FastifyRequest): Encoding {
  const accept = headers['accept-encoding'];
  const accepted = new Negotiator({ headers: accept === undefined ? {} : { 'accept-encoding': accept } }).encodings();
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding)) ?? 'identity';
}

/** A handler that answers with an asset, made for a server when it is first asked for. */
export function assetHandler(make: (services: Services) => Asset) {
  const made = new WeakMap<Services, Asset>();
  return ({ services, request }: Pick<Exchange<undefined, undefined>, 'services' | 'request'>): Promise<Answer> => {
    const asset = made.get(services) ?? make(services);
    made.set(services, asset);
    return asset.answer(request);
  };
}
