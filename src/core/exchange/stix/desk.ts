import { pageOf } from '../address.ts';
import type { Ledger, Words } from '../ledger.ts';
import { instant, timestamp } from '../time.ts';
import { uuidOf } from '../uuid.ts';
import type { Said, StixId, StixObject } from './objects.ts';

/** The day of what is the same in every article: an actor has one id everywhere, and must have one `created` then. */
const FIRST_DAY = '2026-01-01T00:00:00.000Z';

/** Where a bundle is put together: each thing once, with its id, its times and the article that it is of. */
export class Desk {
  readonly ledger: Ledger;
  readonly words: Words;
  /** In the order in which they were laid down. */
  readonly objects = new Map<StixId, StixObject>();
  /** The article's page, by which is named what is only of this article. */
  readonly page: string;
  readonly #created: string;
  readonly #read: string;

  /** `readAt` is when the article was read, ISO 8601. Throws a `RangeError` where that is no time. */
  constructor(ledger: Ledger, words: Words, readAt: string) {
    this.ledger = ledger;
    this.words = words;
    this.page = pageOf(ledger.url);
    this.#read = instant(readAt);
    this.#created = timestamp(ledger.publishedTime) ?? this.#read;
  }

  /** When the article was published, else when it was read. */
  get published(): string {
    return this.#created;
  }

  /** The id of what is of this article alone, laid down or not. */
  idOf(type: StixObject['type'], ...names: readonly string[]): StixId {
    return idOf(type, [this.page, ...names]);
  }

  /** Lays down what is of this article alone, under names that tell it from the rest of it. */
  own<T extends StixObject>(type: T['type'], names: readonly string[], said: Said<T>): StixId {
    return this.#lay(type, this.idOf(type, ...names), this.#created, said);
  }

  /** Lays down what is the same in every article. */
  common<T extends StixObject>(type: T['type'], names: readonly string[], said: Said<T>): StixId {
    return this.#lay(type, idOf(type, names), FIRST_DAY, said);
  }

  #lay<T extends StixObject>(type: T['type'], id: StixId, created: string, said: Said<T>): StixId {
    if (this.objects.has(id)) return id;
    const modified = created > this.#read ? created : this.#read;
    const lang = this.words.lang === 'en' ? {} : { lang: this.words.lang };
    // The compiler cannot follow that a type without its common properties and these are that type again.
    this.objects.set(id, {
      type,
      spec_version: '2.1',
      id,
      created,
      modified,
      ...lang,
      ...said,
    } as unknown as T);
    return id;
  }
}

/** The type is part of the name, too: STIX wants no UUID twice, whatever stands before it. */
function idOf(type: StixObject['type'], names: readonly string[]): StixId {
  return `${type}--${uuidOf(type, ...names)}`;
}
