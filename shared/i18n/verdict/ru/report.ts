import type { RussianTexts } from '../../message.ts';
import type { report as english } from '../en/report.ts';

export const report: RussianTexts<typeof english> = {
  'report.title.client': 'Что стало с письмом',
  'report.title.esp': 'Запрос в сервис отправки',
  'report.title.recipient-it': 'Запрос почтовому администратору получателя',
  'report.recipient': 'Получатель',
  'report.provider': 'Почтовая служба',
  'report.verdict': 'Вывод',
  'report.confidence': 'Уверенность',
  'report.confidence.high': 'высокая',
  'report.confidence.medium': 'средняя',
  'report.confidence.low': 'низкая',
  'report.message': 'Письмо',
  'report.subject': 'Тема',
  'report.from': 'От кого',
  'report.message-id': 'Message-ID',
  'report.stream': 'Поток',
  'report.acceptance': 'Строка приёма',
  'report.queue-id': 'Номер в очереди',
  'report.accepted-by': 'Принял сервер',
  'report.accepted-at': 'Время приёма',
  'report.events': 'Что происходило',
  'report.time': 'Время',
  'report.event': 'Событие',
  'report.reply': 'Ответ сервера',
  'report.note': 'Примечание',
  'report.source': 'Источник',
  'report.evidence': 'Доказательства',
  'report.rule': 'правило {rule}',
  'report.contradictions': 'Противоречия',
  'report.caveats': 'Имейте в виду',
  'report.next-steps': 'Что делать',
  'report.ask.esp': 'Просим сообщить',
  'report.ask.recipient-it': 'Просим проверить',
  'report.coverage': 'Загруженные данные',
  'report.similar': 'Похожие адреса',
  'report.older': 'Другие письма на этот адрес',
  'report.undated': 'без даты',
  'report.none': '—',
  'report.zone': 'Время указано по поясу {zone}.',
  'report.redacted':
    'Адреса заменены псевдонимами; один и тот же псевдоним — всегда один и тот же адрес. Домены и темы писем — как были.',
  'report.machine': 'программа: {machine}',
  'report.footer':
    'Составлено в Deadletter по названным выше выгрузкам; по сети ничего не передавалось.',
  'report.more-events': {
    one: 'Не показано ещё {count} событие.',
    few: 'Не показаны ещё {count} события.',
    many: 'Не показано ещё {count} событий.',
    other: 'Не показано ещё {count} события.',
  },

  'report.question.esp.what-happened':
    'Что стало с этим письмом после последнего события в таблице?',
  'report.question.esp.full-reply':
    'Что полностью ответил сервер получателя на каждую попытку и с какого IP-адреса она была?',
  'report.question.esp.suppression': 'Есть ли адрес в стоп-листе, с какого дня и за что?',
  'report.question.esp.restore':
    'Можно ли убрать адрес из стоп-листа? Попал он туда не по своей вине.',
  'report.question.esp.ip-state':
    'Был ли IP-адрес отправки в это время в чёрных списках или под ограничениями?',
  'report.question.esp.request':
    'Дошёл ли до вас запрос на этого получателя и как на него ответили?',
  'report.question.it.trace':
    'Куда попало письмо после того, как ваш сервер принял его с этой строкой?',
  'report.question.it.quarantine': 'Нет ли его в карантине, в спаме, не удалило ли его правило?',
  'report.question.it.refusal': 'Какое правило отклонило письмо с этим ответом?',
  'report.question.it.mailbox': 'Существует ли этот ящик и принимает ли он почту?',
  'report.question.it.quota': 'Пользуются ли этим ящиком и можно ли выделить ему больше места?',
  'report.question.it.domain': 'Какие серверы принимают почту домена и указаны ли они в DNS?',
  'report.question.it.authentication':
    'Что ваш сервер увидел при проверке SPF, DKIM и DMARC этого письма и что нужно исправить?',
  'report.question.it.limit':
    'Какое ограничение задержало приём и сколько ваш сервер принимает от одного отправителя?',
  'report.question.it.size': 'Какого размера письма вы принимаете?',
  'report.question.it.tls':
    'На чём сорвалось шифрованное соединение: сертификат, версия TLS, политика MTA-STS или DANE?',
  'report.question.it.reachable':
    'Был ли ваш почтовый сервер доступен и исправен в указанное ниже время?',
  'report.question.it.allow': 'Можно ли разрешить этого отправителя, если письма получателю нужны?',
  'report.question.it.forwarding': 'Нет ли за ящиком переадресации, которая вернула письмо?',

  'event.accepted': 'принято к отправке',
  'event.deferred': 'отложено',
  'event.delivered': 'доставлено',
  'event.bounced': 'возвращено',
  'event.dropped': 'не отправлялось',
  'event.rejected': 'отклонено при приёме',
  'event.opened': 'открыто',
  'event.clicked': 'переход по ссылке',
  'event.complained': 'жалоба на спам',
  'event.unsubscribed': 'отписка',
  'event.resubscribed': 'подписка возобновлена',
  'event.auto-replied': 'автоответ',
  'event.other': 'другое',
};
