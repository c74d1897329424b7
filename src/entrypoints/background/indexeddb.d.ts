// What the types of idb take from the DOM library, which the background has not.
type IDBTransactionMode = 'readonly' | 'readwrite' | 'versionchange';
type IDBCursorDirection = 'next' | 'nextunique' | 'prev' | 'prevunique';
type IDBValidKey = number | string | IDBValidKey[];
interface DOMStringList {
  readonly length: number;
}
interface IDBIndexParameters {
  multiEntry?: boolean;
  unique?: boolean;
}
interface IDBObjectStoreParameters {
  autoIncrement?: boolean;
  keyPath?: string | null;
}
interface IDBKeyRange {
  readonly lower: unknown;
  readonly upper: unknown;
}
declare const IDBKeyRange: {
  only(key: string): IDBKeyRange;
  bound(from: string | number, to: string | number): IDBKeyRange;
  upperBound(to: number, open: boolean): IDBKeyRange;
};
declare const indexedDB: { databases(): Promise<{ name?: string }[]> };
interface IDBTransaction {
  readonly error: { readonly name: string } | null;
  abort(): void;
}
interface IDBDatabase {
  close(): void;
}
interface IDBVersionChangeEvent {
  readonly target: unknown;
}
