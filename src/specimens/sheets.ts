import type { Sheet } from './sheet.ts';
import { certificate } from './sheets/certificate.ts';
import { chatRecord } from './sheets/chat-record.ts';
import { dispatchSlip } from './sheets/dispatch-slip.ts';
import { intranetTracking, intranetWeight } from './sheets/intranet.ts';
import {
  aftersalesMessage,
  buyerStatement,
  courierService,
  privateChat,
} from './sheets/messages.ts';
import { plain } from './sheets/plain.ts';
import { inspectionReport, weightStatement } from './sheets/report.ts';
import { returnPhoto } from './sheets/return-photo.ts';
import { returnWaybill } from './sheets/return-waybill.ts';
import { transferRecord } from './sheets/transfer-record.ts';
import { unboxingVideo } from './sheets/unboxing-video.ts';
import { queryWebsite, searchEngine, siteTracking } from './sheets/website.ts';
import { weighingPhoto } from './sheets/weighing-photo.ts';

/** Which proof is drawn how. A proof that is not here yet is drawn as a plain sheet, without code. */
const sheets: Readonly<Record<string, Sheet>> = {
  'aftersales-message': aftersalesMessage,
  'baidu-screenshot': searchEngine,
  'buyer-statement': buyerStatement,
  'chat-record': chatRecord,
  'courier-intranet-tracking': intranetTracking,
  'courier-intranet-weight': intranetWeight,
  'courier-service-screenshot': courierService,
  'courier-site-tracking': siteTracking,
  'dispatch-slip': dispatchSlip,
  'inspection-report': inspectionReport,
  'other-weight-proof': weightStatement,
  'query-website': queryWebsite,
  'red-stamp-certificate': certificate,
  'return-photo': returnPhoto,
  'return-waybill': returnWaybill,
  'transfer-record': transferRecord,
  'unboxing-video': unboxingVideo,
  'wechat-qq-screenshot': privateChat,
  'weighing-photo': weighingPhoto,
};

export const sheetOf = (proof: string): Sheet => sheets[proof] ?? plain;
