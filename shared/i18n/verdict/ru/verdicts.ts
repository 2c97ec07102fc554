import type { RussianTexts } from '../../message.ts';
import type { verdicts as english } from '../en/verdicts.ts';

export const verdicts: RussianTexts<typeof english> = {
  'verdict.no-trace': 'Следов нет',
  'verdict.not-attempted': 'Не отправлялось',
  'verdict.rejected-by-api': 'Отклонено при приёме',
  'verdict.queued': 'Принято, итог неизвестен',
  'verdict.deferred': 'Отложено',
  'verdict.bounced-hard': 'Жёсткий возврат',
  'verdict.bounced-soft': 'Мягкий возврат',
  'verdict.bounced-late': 'Доставлено, потом возвращено',
  'verdict.delivered': 'Доставлено',
  'verdict.opened-by-machine': 'Открыто роботом',
  'verdict.opened': 'Открыто',
  'verdict.clicked': 'Есть переход',
  'verdict.complained': 'Жалоба на спам',
  'verdict.unsubscribed': 'Отписка',

  'message.full': 'письмо «{subject}» от {when}',
  'message.dated': 'письмо от {when}',
  'message.subject': 'письмо «{subject}»',
  'message.plain': 'письмо',
  'on.dated': ' {when}',
  'server.named': 'сервер получателя ({provider})',
  'server.plain': 'сервер получателя',
  'by.server': ', {server} отложил приём',
  'esp.plain': 'сервис отправки',

  'headline.no-trace':
    'В загруженных данных ({from} – {to}) нет писем на {recipient}. Это не значит, что их не отправляли.',
  'headline.no-trace.undated':
    'В загруженных данных нет писем на {recipient}. Это не значит, что их не отправляли.',
  'headline.no-trace.empty':
    'Пока не загружено ничего, где могло бы найтись письмо на {recipient}, поэтому сказать о нём нечего.',
  'headline.no-trace.other-messages': {
    one: 'В загруженных данных есть ещё {count} письмо на {recipient}, но не то, о котором спрашивают. Это не значит, что его не отправляли.',
    few: 'В загруженных данных есть {count} других письма на {recipient}, но не то, о котором спрашивают. Это не значит, что его не отправляли.',
    many: 'В загруженных данных есть {count} других писем на {recipient}, но не то, о котором спрашивают. Это не значит, что его не отправляли.',
    other:
      'В загруженных данных есть {count} другого письма на {recipient}, но не то, о котором спрашивают. Это не значит, что его не отправляли.',
  },
  'headline.not-attempted': '{Esp} не пытался доставить {message} на {recipient}: {why}.',
  'headline.not-attempted.words':
    '{Esp} не пытался доставить {message} на {recipient}, причина по его словам: «{words}».',
  'headline.not-attempted.listed':
    '{Esp} ничего не отправляет на {recipient}: адрес{entered} в его стоп-листе. Причина: {why}.',
  'listed.since': ' с {day}',
  'headline.rejected-by-api':
    '{Esp} не принял к отправке {message} на {recipient}, поэтому оно никуда не ушло.',
  'headline.rejected-by-api.why':
    '{Esp} не принял к отправке {message} на {recipient}, поэтому оно никуда не ушло: {why}.',
  'headline.rejected-by-api.words':
    '{Esp} не принял к отправке {message} на {recipient}, поэтому оно никуда не ушло; ошибка: «{words}».',
  'headline.queued':
    '{Esp} принял к отправке {message} на {recipient}; что было дальше, в данных нет.',
  'headline.deferred':
    '{Message} на {recipient} пока не доставлено{by}: {why}. Попытки продолжаются.',
  'headline.deferred.overdue':
    '{Message} на {recipient} не доставлено{by}: {why}. Итога в данных нет, хотя срок попыток уже вышел.',
  'headline.deferred.given-up':
    '{Message} на {recipient} не доставлено{by}: {why}. Сервис отправки прекратил попытки.',
  'headline.bounced-hard': '{Message} на {recipient} вернулось: {why}.',
  'headline.bounced-hard.userunknown': 'Ящика {recipient} не существует: {message} вернулось.',
  'headline.bounced-hard.userunknown.since':
    'По словам сервера, ящика {recipient} нет с {since}: {message} тоже вернулось.',
  'headline.bounced-hard.hostunknown':
    'Домена адреса {recipient} не существует или у него нет почтового сервера: {message} вернулось.',
  'headline.bounced-hard.since':
    'Почта на {recipient} возвращается с {since}: {why}. {Message} тоже вернулось.',
  'headline.bounced-soft': '{Message} на {recipient} вернулось: {why}.',
  'headline.bounced-soft.not-address':
    '{Message} на {recipient} вернулось: {why}. Сам адрес здесь ни при чём.',
  'headline.bounced-soft.unknown':
    '{Message} на {recipient} вернулось, а почему, из данных не видно.',
  'headline.bounced.probe':
    '{esp} проверил адрес {recipient}{on}, не отправляя письма, и получил отказ: {why}.',
  'headline.bounced.label':
    '{Message} на {recipient} вернулось; {esp} пометил это как «{words}», ответа самого сервера в данных нет.',
  'headline.bounced-soft.expired':
    '{Message} на {recipient} вернулось, потому что истёк срок доставки; до этого мешало вот что: {why}.',
  'headline.bounced-late': '{Message} на {recipient} сначала приняли, а потом вернули: {why}.',
  'headline.bounced-late.sent-on':
    '{Message} на {recipient} приняли, почтовая система владельца переслала его на {other}, и там его не взяли{on}: {why}.',
  'headline.delivered':
    '{Server} принял {message} на {recipient}{on}. В какую папку оно попало, снаружи не видно.',
  'headline.delivered.departed':
    '{Message} дошло до {recipient}, но, судя по автоответу, человек ушёл или сменил адрес: «{answer}».',
  'headline.delivered.auto-reply': '{Message} дошло до {recipient}: оттуда пришёл автоответ{on}.',
  'headline.delivered.receipt':
    '{Message} дошло до {recipient}: почтовая программа прислала о нём уведомление{on}.',
  'headline.delivered.challenge':
    '{Message} дошло до почтовой системы {recipient}, но она держит его, пока отправитель не подтвердит отправку.',
  'headline.delivered.moderation': '{Message} дошло до {recipient} и ждёт решения модератора.',
  'headline.delivered.deleted':
    '{Message} дошло до {recipient}, и там его удалили{on}, возможно не прочитав: почтовая программа прислала уведомление.',
  'headline.opened-by-machine':
    '{Message} на {recipient} дошло, но пока его открывала только программа: {machine}.',
  'headline.opened-by-machine.unproved':
    '{Message} на {recipient} открывала только программа, а записи о доставке нет: {machine}.',
  'headline.opened-by-machine.click':
    '{Message} на {recipient} пока обработала только программа — она прошла по ссылкам: {machine}.',
  'headline.opened-by-machine.proxy':
    '{Message} на {recipient} дошло, картинки загружены через прокси {sign}: скорее всего, открыл человек, но это не доказательство.',
  'headline.opened': '{Message} на {recipient} дошло и было открыто{on}.',
  'headline.opened.receipt':
    '{Message} на {recipient} дошло и было показано: пришло уведомление о прочтении{on}.',
  'headline.clicked': '{Message} на {recipient} дошло и прочитано: по ссылке перешли{on}.',
  'headline.complained': '{Message} дошло до {recipient}, получатель пожаловался на спам{on}.',
  'headline.unsubscribed': '{Message} дошло до {recipient}, получатель отписался{on}.',

  'headline.answer.found-in-spam': '{Message} дошло до {recipient} и нашлось в папке «Спам».',
  'headline.answer.found-by-rule':
    '{Message} дошло до {recipient}, но его переложило правило или переадресация самого получателя.',
  'headline.answer.quarantined':
    '{Message} дошло до почтовой системы получателя {recipient} и лежит у неё в карантине.',
  'headline.answer.in-mailbox':
    '{Message} лежит в ящике {recipient} — это подтвердил администратор получателя.',
  'headline.answer.other-address':
    '{Message} приняли для {recipient}, но человек читает другой адрес.',
  'headline.answer.api-error':
    'Письмо на {recipient} не было принято к отправке: API ответил на запрос ошибкой.',
  'headline.answer.smtp-error':
    'Письмо на {recipient} не было принято к отправке: передача по SMTP закончилась ошибкой.',
  'headline.answer.outside-window':
    'Письмо на {recipient} вне загруженного периода, поэтому по этим данным не понять, что с ним стало.',
  'headline.answer.other-stream':
    'Письмо на {recipient} ушло через поток или аккаунт, который не загружен, поэтому по этим данным не понять, что с ним стало.',

  'tail.run': {
    one: 'Не дошло {count} письмо.',
    few: 'Не дошли {count} письма подряд.',
    many: 'Не дошло {count} писем подряд.',
    other: 'Не дошло {count} письма подряд.',
  },
  'tail.last-delivered': 'Последняя доставка на этот адрес — {day}.',
  'tail.never-delivered': 'Ни одной доставки на этот адрес в данных нет.',
  'tail.recovered': 'Прежние возвраты позади: последний был {day}.',

  'explanation.no-trace':
    'У пустого поиска есть обычные причины: сервис отправки не принял письмо, оно ушло через другой поток или аккаунт, не попало в загруженный период или адрес написан иначе.',
  'explanation.not-attempted':
    'Сервис отправки ведёт стоп-лист и адреса из него пропускает сам. К серверу получателя никто не обращался.',
  'explanation.not-attempted.listed':
    'Адреса из стоп-листа сервис отправки пропускает сам. В данных есть только запись этого списка, а письма, из-за которого она появилась, нет.',
  'explanation.not-attempted.stopped':
    'Письмо остановила сама система, чей это журнал; до почтового ящика оно не дошло.',
  'explanation.rejected-by-api':
    'Запрос отклонили раньше, чем появилось письмо. К серверу получателя никто не обращался; ошибку нужно исправить там, откуда идёт запрос.',
  'explanation.queued':
    'Приём письма сервисом отправки — это только начало доставки. Итог случился позже, чем кончаются данные, или не попал в выгрузку.',
  'explanation.deferred':
    'Это временный отказ: сервис отправки повторяет попытки сам, обычно до трёх суток.',
  'explanation.deferred.over':
    'Это временный отказ, но попытки не бесконечны: обычно они кончаются примерно через трое суток.',
  'explanation.bounced-hard':
    'Отказ относится к самому адресу, поэтому новая попытка кончится тем же.',
  'explanation.bounced-soft': 'Причина отказа может пройти сама, или её можно устранить.',
  'explanation.bounced.label': 'Какого рода был отказ, известно только со слов сервиса отправки.',
  'explanation.bounced.nothing': 'Какого рода был отказ, неизвестно.',
  'explanation.bounced-late':
    'Первый сервер письмо принял, поэтому в журнале стоит «доставлено», а система за ним позже его вернула.',
  'explanation.bounced-late.sent-on':
    'Отказ относится к адресу, на который настроена пересылка. Сам адрес, на который писали, почту принимает; о поломке пересылки владелец может и не знать.',
  'explanation.delivered':
    'Дальше решает принимающая сторона: она может задержать письмо на проверку, положить в спам или карантин, переложить по правилу — и отправителю об этом не сообщает.',
  'explanation.delivered.departed':
    'Сервер ещё принимает почту на этот адрес, но читать её там, скорее всего, уже некому.',
  'explanation.opened-by-machine':
    'Картинки или ссылки запрошены без признаков человека: почтовые службы загружают картинки заранее, защитные фильтры проверяют ссылки.',
  'explanation.opened-by-machine.proxy':
    'Картинки запросил сервер самой почтовой службы, поэтому кто, чем и где открыл письмо, по журналу не видно.',
  'explanation.opened':
    'Открытие засчитывается, когда загружаются картинки письма: значит, письмо попало в ящик и было показано.',
  'explanation.clicked':
    'Переход по ссылке — самый надёжный из видимых в журнале признаков, что письмо было перед человеком.',
  'explanation.complained':
    'Пожаловаться можно только из ящика, где письмо есть. Новые письма на этот адрес вредят репутации отправителя.',
  'explanation.unsubscribed':
    'Чтобы отписаться из письма, его нужно получить. Доставка сомнений не вызывает.',
  'explanation.answered.arrived':
    'По журналу сервер получателя письмо принял; остальное следует из ваших ответов.',
  'explanation.answered.no-trace': 'В журнале письма нет; остальное следует из ваших ответов.',

  'owner.recipient': 'Изменить это может только сторона получателя.',
  'owner.sender-setup': 'Причина в настройке домена или сервера отправителя.',
  'owner.sender-reputation': 'Причина в репутации IP-адреса или домена отправителя.',
  'owner.content': 'Причина в самом письме.',
  'owner.policy': 'Причина в правилах принимающей организации.',
  'owner.network': 'Причина в соединении между серверами.',
  'owner.receiver-system': 'Причина в неисправности на принимающей стороне.',
  'owner.esp': 'Причина на стороне сервиса отправки.',
  'owner.none': 'Менять никому ничего не нужно.',
  'owner.unknown': 'По ответу сервера не понять, кто за это отвечает.',
};
