import { ContextConsumer, type Context } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';

/** What a slice needs of a store; `LiveStore` has it. */
export interface SubscribableStore {
  subscribe(listener: () => void): () => void;
}

/**
 * One slice of the store the page's root provides: `this.slice.value`. The host renders again only
 * when what `select` returns is another value (`Object.is`), so `select` must return parts of the
 * state or primitives, never something it has just made. `value` is undefined until the store is there.
 */
export class StoreSlice<Store extends SubscribableStore, Slice> implements ReactiveController {
  value: Slice | undefined;
  #store: Store | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(
    private readonly host: LitElement,
    context: Context<unknown, Store>,
    private readonly select: (store: Store) => Slice,
  ) {
    host.addController(this);
    new ContextConsumer(host, {
      context,
      subscribe: true,
      callback: (store) => this.#follow(store),
    });
  }

  hostConnected(): void {
    if (this.#store !== undefined) this.#follow(this.#store);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #follow(store: Store): void {
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = store.subscribe(() => this.#read(store));
    this.#read(store);
  }

  #read(store: Store): void {
    const next = this.select(store);
    if (Object.is(next, this.value)) return;
    this.value = next;
    this.host.requestUpdate();
  }
}
