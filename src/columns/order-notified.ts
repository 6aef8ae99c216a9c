import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const orderNotified = dateColumn({
  field: 'order_notified',
  title: { fr: 'Date de notification', en: 'Notified on' },
  headers: [
    'Notifié le',
    'Notification',
    'Date notification',
    'Date de notification du BC',
    'Date de notification du bon',
    'Date notif',
    'Date notif.',
    'Notif.',
    'Date d’envoi au titulaire',
    'Reçu par le titulaire le',
    'Notification date',
    'Date of notification',
    'Date notified',
  ],
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Date de notification', 'Notifié le', 'Date notif.'],
    refused: ["Date d'émission", 'Date de début'],
  },
  values: {
    good: [
      [42744, 42744],
      ['09/01/2017', 42744],
      ['2017-01-09', 42744],
      ['', null],
    ],
    bad: [
      ['31/02/2017', 'unreadable-date'],
      ['09/01/17', 'ambiguous-date'],
      ['#REF!', 'error-value'],
    ],
  },
};
