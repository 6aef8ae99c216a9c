import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

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
    recognised: ['Dt notif', 'Date de notification', 'Notifié le', 'Date notif.'],
    refused: ["Date d'émission", 'Date de début'],
  },
  values: dateValues,
};
