import { describe, expect, it } from 'vitest';
import { deskKeyOf, type KeyPlace } from '../../counter-client/officer/desk-keys.ts';
import type { Stage } from '../../counter-client/officer/stage.ts';
import { desk, ticket } from './staff-hall/staff-hall.ts';

const free: KeyPlace = { characters: true, inControl: false, typing: false, inDialog: false };
const idle: Stage = { at: 'idle', desk: desk('c1', 'lan') };
const called: Stage = { at: 'called', desk: desk('c1', 'lan'), ticket: ticket('A001', 1) };
const serving: Stage = { ...called, at: 'serving' };

const press = (
  key: string,
  stage: Stage,
  place: Partial<KeyPlace> = {},
  with_: Partial<KeyboardEvent> = {},
) => {
  const plain = { key, repeat: false, altKey: false, ctrlKey: false, metaKey: false };
  return deskKeyOf({ ...plain, ...with_ }, stage, { ...free, ...place });
};

describe('keys of the desk', () => {
  it.each([' ', 'Enter', 'F2'])('%j is the one key', (key) => {
    expect(press(key, idle)).toEqual({ do: 'primary' });
  });

  it('leaves Space and Enter to a focused button, but not F2', () => {
    expect(press(' ', idle, { inControl: true })).toBeNull();
    expect(press('Enter', idle, { inControl: true })).toBeNull();
    expect(press('F2', idle, { inControl: true })).toEqual({ do: 'primary' });
  });

  it('leaves every character to a text field', () => {
    for (const key of [' ', 'Enter', 'r', '2', '?']) {
      expect(press(key, called, { typing: true })).toBeNull();
    }
  });

  it('acts once for a key that is held down, and never with a modifier', () => {
    expect(press(' ', idle, {}, { repeat: true })).toBeNull();
    expect(press('c', serving, {}, { ctrlKey: true })).toBeNull();
  });

  it('does nothing behind a dialog', () => {
    expect(press('F2', serving, { inDialog: true })).toBeNull();
  });

  it.each([
    ['r', 'recall'],
    ['N', 'no-show'],
    ['h', 'hold'],
    ['t', 'transfer'],
    ['b', 'break'],
  ])('%j while a person is called: %s', (key, does) => {
    expect(press(key, called)).toEqual({ do: does });
  });

  it('has no recall and no no-show once the person is served, and no complete before', () => {
    expect(press('r', serving)).toBeNull();
    expect(press('n', serving)).toBeNull();
    expect(press('c', called)).toBeNull();
    expect(press('c', serving)).toEqual({ do: 'complete' });
  });

  it('chooses the outcome with 1 to 5 while serving only', () => {
    expect(press('2', serving)).toEqual({ do: 'outcome', outcome: 'incomplete' });
    expect(press('5', serving)).toEqual({ do: 'outcome', outcome: 'collected-result' });
    expect(press('6', serving)).toBeNull();
    expect(press('0', serving)).toBeNull();
    expect(press('2', called)).toBeNull();
  });

  it('lets single characters be switched off, the one key never', () => {
    expect(press('r', called, { characters: false })).toBeNull();
    expect(press('1', serving, { characters: false })).toBeNull();
    expect(press(' ', called, { characters: false })).toEqual({ do: 'primary' });
  });
});
