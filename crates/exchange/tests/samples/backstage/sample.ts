import { RadarEntry, RadarQuadrant, RadarRing, TechRadarApi, TechRadarLoaderResponse } from './api';

// Don't edit: made by hand.
const rings = new Array<RadarRing>();
rings.push({ id: 'use', name: 'USE', color: '#3a3' });
rings.push({ id: 'hold', name: 'HOLD', color: '#a33', description: 'Not ' + 'for new work.' });

const quadrants: RadarQuadrant[] = [
  { id: 'tools', name: 'Tools' },
  { id: 'materials', name: 'Materials' },
];

const entries = new Array<RadarEntry>();
entries.push({
  timeline: [{ moved: 0, ringId: 'use', date: new Date('2021-03-04'), description: `It turns.` }],
  url: '#',
  key: 'lathe',
  id: 'lathe',
  title: 'Lathe',
  quadrant: 'tools',
});
entries.push({
  timeline: [{ ringId: 'hold', date: new Date("2021-03-04") }],
  key: 'glue',
  id: 'glue',
  title: 'Glue',
  quadrant: 'materials',
});

export const mock: TechRadarLoaderResponse = { entries, quadrants, rings };

export class WorkshopApi implements TechRadarApi {
  async load() {
    return mock;
  }
}
