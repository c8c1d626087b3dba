import type { KioskFact, KioskView } from '../contract/kiosk.ts';

/** The kiosk after one fact. */
export const reduceKiosk = (view: KioskView, fact: KioskFact): KioskView => {
  switch (fact.type) {
    case 'waiting':
      return {
        ...view,
        services: view.services.map((service) =>
          service.id === fact.serviceId ? { ...service, waiting: fact.waiting } : service,
        ),
      };
    case 'day':
      return { ...view, day: fact.day };
  }
};
