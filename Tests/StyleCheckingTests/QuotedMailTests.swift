import StyleChecking
import TestSupport
import Testing

/// Older messages below a reply, by the forms of mail programs. `⟦…⟧` is what is not ours.
@Suite struct QuotedMailTests {
  static let texts = [
    // Outlook.
    "已补发。\n\n⟦-----Original Message-----\nFrom: a@b.cn\n尽快退我！\n⟧",
    "Done.\n⟦-------- Original Message --------\nasap⟧",
    "已补发。\n⟦-----邮件原件-----\n发件人: 王芳\n尽快⟧",
    "Done.\n⟦________________________________\nFrom: Wang Fang <w@qq.com>\nSent: Monday\nTo: us\n\nasap⟧",
    "Done.\n\n⟦________________________________\n\nFrom: Wang <w@qq.com>\nSent: Monday\n\nasap⟧",
    "已补发。\n\n⟦发件人: 王芳\n发送时间: 2026年11月20日\n收件人: 客服\n主题: 催\n\n尽快⟧",
    "Done.\n⟦*From:* Wang <w@qq.com>\n*Date:* Monday\n\nasap⟧",
    // QQ, 163, DingTalk.
    "已补发。\n\n⟦------------------ 原始邮件 ------------------\n发件人: \"王\" <w@qq.com>;\n\n尽快⟧",
    "已补发。\n⟦---原始邮件---\n发件人：王\n⟧",
    "已补发。\n⟦---- 回复的原邮件 ----\n| 发件人 | 王 |\n尽快⟧",
    "已补发。\n⟦在 2026-11-20 10:21:03，\"王芳\" <w@163.com> 写道：\n\n尽快退我⟧",
    "已补发。\n⟦At 2026-11-20 10:21:03, \"Wang\" <w@163.com> wrote:\nasap⟧",
    "已补发。\n⟦------------------------------------------------------------------\n发件人：王<w@a.cn>\n日　期：周五\n\n尽快⟧",
    // Gmail, Apple Mail.
    "Done.\n\n⟦On Fri, Nov 20, 2026 at 10:21 AM Wang Fang <w@qq.com> wrote:\n\nasap\n⟧",
    "Done.\r\n\r\n⟦On Fri, Nov 20, 2026 at 10:21 AM Wang Fang\r\n<w@qq.com> wrote:\r\n\r\nasap\r\n⟧",
    "Done.\n\n⟦On 20 Nov 2026, at 10:21, Wang Fang wrote:\n\nasap⟧",
    "已补发。\n\n⟦王芳 <w@qq.com> 于2026年11月20日周五 10:21写道：\n\n尽快⟧",
    "已补发。\n\n⟦2026年11月20日 上午10:21，王芳 <w@qq.com> 写道：\n\n尽快⟧",
    "已補發。\n⟦王芳 <w@qq.com> 於 2026年11月20日 週五 10:21 寫道：\n盡快⟧",
    "Done.\n\n⟦Begin forwarded message:\nFrom: w@qq.com\nasap⟧",
    "\u{FEFF}Done.\n⟦---------- Forwarded message ---------\nFrom: w@qq.com\n⟧",
    // Lines with `>` are left alone anyway; what stands below them may be ours.
    "⟦On Fri, Nov 20, 2026 at 10:21 AM Wang <w@qq.com> wrote:⟧\n> asap\n\nDone.",
    "你好\n⟦在 2026-11-20 10:21，王 <w@163.com> 写道：⟧\n\n> 尽快\n已补发。",
    "Hi.\n⟦On Nov 1 at 9:00 A <a@b.c> wrote:⟧\n> 1\n⟦On Nov 2 at 9:00 A <a@b.c> wrote:⟧\n> 2\nBye.",
    // Below a quotation nothing of ours follows.
    "> 1\n\nDone.\n⟦-----Original Message-----\nasap⟧",
  ]

  static let ownTexts = [
    "", "\n", "-", "--", "----------", "From:", "wrote:", "写道：", ">",
    "> On 9:00 a@b wrote:\n> asap",
    // Nothing of ours stands above: the file is a mail, or nobody knows whose it is.
    "From: support@shop.cn\nDate: Monday\nSubject: Refund\n\nDone.",
    "Subject: Refund\nTo: w@qq.com\nFrom: support@shop.cn\nDate: Monday\n\nDone.",
    "-----Original Message-----\nDone.",
    // Ours behind it.
    "On 20 November you wrote:\n“asap”\n\nDone.",
    "Hi.\nOn 20 November at 10:21 you wrote:\nasap\n\nDone.",
    "你好，你在 11 月 20 日 10:21 写道：\n尽快\n\n已补发。", "你好。\n您写道：\n尽快\n已补发。",
    "你好。\n留言写道：\n尽快\n已补发。",
    // Parcels, breaks, lists.
    "已寄出。\n发件人：山雀家居\n收件人：王芳\n地址：苏州", "已寄出。\n寄件人：山雀家居\n电话：见面单", "Sent.\nFrom: Suzhou\nTo: Hangzhou",
    "已寄出。\n----------\n还有想问的，随时说。", "------ 处理进度 ------\n已寄出。",
    "Hi.\n- From: Suzhou\n- Date: Friday",
    "Hi.\nFrom Monday on:\nDate: any",
  ]

  @Test(arguments: texts + ownTexts) func findsWhatIsNotOurs(_ marked: String) {
    let text = MarkedText(marked)
    #expect(MarkedText.marking(QuotedMail.find(in: text.bytes), in: text.text) == marked)
  }

  /// Whatever the bytes, ranges are in order, inside the text, and take nothing twice.
  @Test func readsAnyBytes() {
    let atoms: [[UInt8]] =
      [
        "On ", "9:00 ", "a@b.c ", "wrote:", "写道：", "\n", "\r\n", "> ", "From: ", "Date: ", "发件人：",
        "日　期：", "*",
        "-----Original Message-----", "________", "----------", "好", " ", "你", "\u{FEFF}",
      ].map { Array($0.utf8) } + [[0xFF], [0xE5], [0x9A], [0x3A], [0xEF], [0x00]]
    var seed: UInt64 = 9
    func random(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    for _ in 0..<5000 {
      let bytes = (0..<random(24)).flatMap { _ in atoms[random(atoms.count)] }
      var end = 0
      for range in QuotedMail.find(in: bytes) {
        #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= bytes.count)
        end = range.upperBound
      }
      let text = CheckedText(path: "a", draft: bytes, language: "zh")
      var covered = 0
      for piece in text.pieces {
        switch piece {
        case .text(let range), .markup(let range), .value(let range, _):
          #expect(range.lowerBound >= covered && !range.isEmpty)
          covered = range.upperBound
        }
      }
      #expect(covered <= bytes.count)
    }
  }
}
