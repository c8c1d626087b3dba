/** Connections counted by the address they came from. */
export class AddressPlaces {
  private readonly taken = new Map<string, number>();

  constructor(private readonly perAddress: number) {}

  isFree(address: string): boolean {
    return (this.taken.get(address) ?? 0) < this.perAddress;
  }

  take(address: string): void {
    this.taken.set(address, (this.taken.get(address) ?? 0) + 1);
  }

  leave(address: string): void {
    const left = (this.taken.get(address) ?? 1) - 1;
    if (left > 0) this.taken.set(address, left);
    else this.taken.delete(address);
  }
}
