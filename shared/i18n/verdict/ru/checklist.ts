import type { RussianTexts } from '../../message.ts';
import type { checklist as english } from '../en/checklist.ts';

export const checklist: RussianTexts<typeof english> = {
  'ask.spam-folder': 'Нет ли письма в папке «Спам» или в другой вкладке ящика?',
  'ask.spam-folder.found': 'Да, оно там',
  'ask.spam-folder.found.then':
    'Письмо дошло. Нажмите «Не спам» и добавьте отправителя в контакты, чтобы следующее попало во «Входящие».',
  'ask.spam-folder.not-found': 'Нет',
  'ask.spam-folder.not-found.then': 'Дальше — правила и переадресация.',

  'ask.right-address': 'Человек читает именно {recipient}?',
  'ask.right-address.yes': 'Да',
  'ask.right-address.yes.then': 'Дальше — папка «Спам».',
  'ask.right-address.no': 'Нет, это старый или общий адрес',
  'ask.right-address.no.then': 'Исправьте адрес у себя и отправьте письмо ещё раз.',

  'ask.rules':
    'Есть ли в ящике правила, переадресация, чёрный список или вторая почтовая программа?',
  'ask.rules.found': 'Да, и письмо переложили они',
  'ask.rules.found.then': 'Письмо дошло. Поменяйте правило.',
  'ask.rules.none': 'Нет, или дело не в них',
  'ask.rules.none.then': 'Дальше — к тем, кто обслуживает этот ящик.',

  'ask.mailbox-kind': 'Кто обслуживает этот ящик?',
  'ask.mailbox-kind.company': 'Компания или учреждение со своими администраторами',
  'ask.mailbox-kind.company.then':
    'Администратор может проследить путь письма: передайте строку приёма, имя сервера и время.',
  'ask.mailbox-kind.public': 'Публичная почтовая служба',
  'ask.mailbox-kind.public.then':
    'Дальше видит только поддержка этой службы, и обратиться туда должен получатель.',

  'ask.admin-trace': 'Что нашёл администратор получателя?',
  'ask.admin-trace.quarantined': 'Письмо в карантине',
  'ask.admin-trace.quarantined.then': 'Он может выпустить его и разрешить отправителя.',
  'ask.admin-trace.in-mailbox': 'Письмо положено в ящик',
  'ask.admin-trace.in-mailbox.then':
    'Ищите по теме и отправителю во всех папках, в архиве и удалённых.',
  'ask.admin-trace.no-record': 'Записей о письме нет',
  'ask.admin-trace.no-record.then':
    'Попросите проверить шлюз, стоящий впереди: принявший сервер назван в строке приёма.',
  'ask.admin-trace.not-asked': 'Ещё не спрашивали',
  'ask.admin-trace.not-asked.then': 'Отправьте ему отчёт, составленный для администратора.',

  'ask.how-sent': 'Как отправляли письмо?',
  'ask.how-sent.api': 'Через API',
  'ask.how-sent.api.then': 'Посмотрите ответ API в своём журнале.',
  'ask.how-sent.smtp': 'По SMTP',
  'ask.how-sent.smtp.then':
    'Ошибки записываются, только если это включено, а обрывы до передачи письма — никогда.',
  'ask.how-sent.panel': 'Рассылкой из кабинета сервиса отправки',
  'ask.how-sent.panel.then':
    'Проверьте, был ли адрес среди получателей: сегменты, отписавшиеся и стоп-лист отсеиваются.',

  'ask.api-response': 'Что ответил API по вашему журналу?',
  'ask.api-response.success': 'Успех и идентификатор письма',
  'ask.api-response.success.then':
    'Значит, письмо есть: ищите по этому идентификатору, загрузите нужный день и поток, иначе спросите поддержку.',
  'ask.api-response.error': 'Ошибку',
  'ask.api-response.error.then': 'Письмо не приняли: исправьте ошибку и отправьте снова.',
  'ask.api-response.no-log': 'Такого запроса в журнале нет',
  'ask.api-response.no-log.then':
    'Значит, скорее всего, его и не было: ищите причину в своей системе.',

  'ask.smtp-errors': 'Что показывает ваша программа или сервер о передаче по SMTP?',
  'ask.smtp-errors.accepted': 'Принято (250)',
  'ask.smtp-errors.accepted.then':
    'Значит, письмо есть: загрузите нужный день и поток, иначе спросите поддержку, приведя ответ.',
  'ask.smtp-errors.error': 'Ошибку',
  'ask.smtp-errors.error.then': 'Письмо не приняли: исправьте ошибку и отправьте снова.',
  'ask.smtp-errors.no-connection': 'Соединение не установилось или оборвалось',
  'ask.smtp-errors.no-connection.then':
    'Такие обрывы в журнал не попадают: проверьте сервер, порт, логин и межсетевой экран.',

  'ask.period': 'Письмо отправлено в загруженный период ({from} – {to})?',
  'ask.period.inside': 'Да',
  'ask.period.inside.then': 'Дальше — поток.',
  'ask.period.outside': 'Нет, раньше или позже',
  'ask.period.outside.then':
    'Выгрузите тот день и загрузите сюда; если срок хранения прошёл, остались только ваши журналы.',
  'ask.period.unknown': 'Неизвестно',
  'ask.period.unknown.then': 'Сначала найдите день в своей системе.',

  'ask.stream': 'Оно ушло через один из загруженных источников ({streams})?',
  'ask.stream.loaded': 'Да',
  'ask.stream.loaded.then': 'Дальше — как написан адрес.',
  'ask.stream.other': 'Нет, через другой поток, аккаунт или сервис',
  'ask.stream.other.then': 'Выгрузите его журнал и загрузите сюда.',

  'ask.spelling': 'Письмо отправляли точно на этот адрес?',
  'ask.spelling.same': 'Да, буква в букву',
  'ask.spelling.same.then': 'Тогда спросите поддержку об этом получателе и дне.',
  'ask.spelling.different': 'Нет, или есть разные написания',
  'ask.spelling.different.then': 'Поищите другое написание или один только домен.',
};
