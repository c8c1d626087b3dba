/** Two falling tones: frequency in hertz, start in seconds. */
const tones = [
  { hertz: 659.25, atSeconds: 0 },
  { hertz: 523.25, atSeconds: 0.45 },
] as const;
const ringSeconds = 1.1;

/** A quiet two-tone chime made in the browser; needs no file and no network. */
export class Chime {
  readonly #audio: AudioContext | null;

  /** `wanted` false: never sounds. */
  constructor(wanted: boolean) {
    this.#audio = wanted ? new AudioContext() : null;
  }

  /** Call from within a touch or a key press. */
  async unlock(): Promise<void> {
    await this.#audio?.resume();
  }

  /** Resolves when the last tone has faded; at once while the page may not sound. */
  async play(): Promise<void> {
    const audio = this.#audio;
    if (audio?.state !== 'running') return;
    const ends = tones.map(({ hertz, atSeconds }) =>
      ring(audio, hertz, audio.currentTime + atSeconds),
    );
    await Promise.all(ends);
  }
}

const ring = (audio: AudioContext, hertz: number, startSeconds: number): Promise<unknown> => {
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const loudness = new GainNode(audio, { gain: 0 });
  loudness.gain.setValueAtTime(0.0001, startSeconds);
  loudness.gain.exponentialRampToValueAtTime(0.5, startSeconds + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, startSeconds + ringSeconds);
  tone.connect(loudness).connect(audio.destination);
  tone.start(startSeconds);
  tone.stop(startSeconds + ringSeconds);
  return new Promise((resolve) => {
    tone.addEventListener('ended', resolve, { once: true });
  });
};
