// A map that has a timeline and draws nothing, behind the port that Go's page has
// (game/host): for tests of the page around the map. It stands where wasm_exec.js
// does. TIMELINE is of the story: {length, knots: [[u, date, event, chapter,
// text], …], events: {id: u}, chapters: [[u, id], …], moments: {name: u}, dates: {date: u}}.
// TestStubObeysAsTheMap holds it to what the map does.

globalThis.Go = class {
  importObject = {};

  run() {
    const page = globalThis.hamsaya;
    const { length, knots, events, chapters, moments, dates } = TIMELINE;
    const first = { theme: page.theme || 'paper', lang: page.lang };
    let more; // what a state has beside what it says
    let at = 0; // the playhead, which a state rounds
    const state = {};
    const restart = () => {
      at = 0;
      more = { view: '', text: '', lang: first.lang, visible: true };
      Object.assign(state, {
        ready: true, playing: false, speed: 1, loop: false, u: 0, length, text: '', date: '', event: '', chapter: -1, selected: '',
        theme: first.theme, folded: false, hidden: 0, filter: '', timeLeft: document.dir === 'rtl', wrong: '', hash: '',
        stripTop: 0.8, card: { left: 0, top: 0, right: 0, bottom: 0, scroll: 0, room: 0 },
      });
    };
    restart();
    state.frames = 0;
    delete page.files;

    const canvas = document.createElement('canvas');
    Object.assign(canvas.style, { width: '100%', height: '100%', display: 'block', outline: 'none' });
    document.body.append(canvas);

    let light = first.theme; // the reader's system's, or the story's
    const hash = () => [
      (at > 0 || state.selected) && `t=${state.date}`,
      state.selected && `event=${state.selected}`,
      more.view && `view=${more.view}`,
      state.speed !== 1 && `speed=${state.speed}`,
      state.filter,
      state.theme !== light && `theme=${state.theme}`,
      more.lang !== first.lang && `lang=${more.lang}`,
    ].filter(Boolean).join('&');

    const publish = () => {
      const knot = knots.findLast(([u]) => u <= at + 1e-6);
      [state.date, state.event, state.chapter, state.text] = knot ? knot.slice(1) : ['', '', -1, ''];
      state.filter = more.text ? `text=${encodeURIComponent(more.text)}` : '';
      state.hash = hash();
      state.u = Math.round(at * 100) / 100;
      state.idle = !state.playing;
      state.frames++;
      page.onState?.(state);
    };

    const seek = (u) => {
      if (u === undefined) return;
      at = Math.min(Math.max(u, 0), length);
    };
    const stops = Object.values(events).sort((a, b) => a - b);
    const step = (forwards) => seek(forwards ? stops.find((u) => u > at + 1e-6) ?? length : stops.findLast((u) => u < at - 1e-6) ?? 0);
    const fromHash = (link) => {
      restart();
      const given = Object.fromEntries(new URLSearchParams(link));
      if (given.t) seek(dates[given.t] ?? knots.find(([, date]) => date === given.t)?.[0]);
      if (given.event in events) {
        state.selected = given.event;
        seek(events[given.event]);
      }
      if (given.theme) state.theme = given.theme;
      if (given.speed) state.speed = Number(given.speed);
      if (given.lang) more.lang = given.lang;
      more.text = given.text ?? '';
      more.view = given.view ?? '';
    };

    const acts = {
      play: () => (state.playing = true),
      pause: () => (state.playing = false),
      toggle: () => (state.playing = !state.playing),
      next: () => step(true),
      previous: () => step(false),
      home: () => seek(0),
      end: () => seek(length),
      seek: ({ u, chapter, event, date, at }) => seek(
        u ?? chapters[chapter]?.[0] ?? chapters.find(([, id]) => id === chapter)?.[0] ?? events[event] ?? dates[date] ?? moments[at]),
      select({ event }) {
        if (!(event in events)) return;
        state.selected = event;
        seek(events[event]);
      },
      close: () => (state.selected = ''),
      speed: ({ value }) => (state.speed = value),
      theme: ({ value }) => (state.theme = value || (state.theme === 'paper' ? 'night' : 'paper')),
      light({ value }) {
        if (state.theme === light) state.theme = light = value;
      },
      lightanew({ value }) { state.theme = light = value },
      loop: ({ value }) => (state.loop = value ?? !state.loop),
      view: ({ places, bounds, center, zoom }) => (more.view = [places, bounds, center, zoom].flat().filter((v) => v !== undefined).join(',')),
      only: ({ text }) => (more.text = text ?? ''),
      filter: ({ value }) => (state.hidden = value),
      hash: ({ value }) => fromHash(value),
      visible: ({ value }) => (more.visible = value),
      lang: ({ value }) => (more.lang = value),
      fold({ value }) {
        state.folded = value ?? !state.folded;
        state.stripTop = state.folded ? 0.9 : 0.8;
      },
      reset: restart,
    };
    if (page.hash) fromHash(page.hash);
    page.send = (message) => {
      acts[message.cmd]?.(message);
      publish();
    };

    let last;
    const tick = (now) => {
      const d = last === undefined ? 0 : Math.min((now - last) / 1000, 1);
      last = now;
      if (state.playing && more.visible) {
        seek(at + d * state.speed);
        if (at >= length) state.playing = false;
        publish();
      }
      requestAnimationFrame(tick);
    };
    requestAnimationFrame((now) => {
      publish();
      tick(now);
    });
    return new Promise(() => {});
  }
};
