package kr.dolbom.knowledge.reading.hwp;

import static kr.dolbom.knowledge.reading.hwp.HwpWriting.all;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.cell;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.control;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.docInfo;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.file;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.paragraph;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.record;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.table;

import java.util.List;
import java.util.Map;
import kr.dogfoot.hwplib.object.etc.HWPTag;

/** Sound HWP files with a bit of everything. */
public final class HwpSamples {

    private HwpSamples() {}

    /** Compressed as Hangul writes them, and bare, so that damage hits records too. */
    public static List<byte[]> files() {
        return List.of(HwpWriting.document(text()), file(0, docInfo(), Map.of("BodyText/Section0", text())));
    }

    private static byte[] text() {
        byte[] inner = table(3, cell(4, 0, 0, "속"), cell(4, 0, 1, "표"));
        byte[] table = table(
                1,
                cell(2, 0, 0, 1, 1, 2, paragraph(2, 0, "과목")),
                cell(2, 0, 1, 1, 2, 2, paragraph(2, 0, "금액")),
                cell(2, 1, 0, 2, 1, 1, paragraph(2, 1, "관리운영비")),
                cell(2, 1, 1, 1, 1, 1, paragraph(2, 0, "겉\u000B", inner)),
                cell(2, 1, 2, "1,200"),
                cell(2, 2, 1, "수용비"),
                cell(2, 2, 2, "800"));
        byte[] note =
                control("fn  ", 1, new byte[16], record(HWPTag.LIST_HEADER, 2, new byte[16]), paragraph(2, 0, "각주"));
        return all(
                paragraph(0, 1, "목적"),
                paragraph(0, 0, "예산은 해마다 새로 짠다.\u0011", note),
                paragraph(0, 2, "대상"),
                paragraph(0, 0, "앞 \u000B 뒤", table),
                paragraph(0, 3, "이름 \u0003홍길동\u0004 \n귀하", control("%clk", 1, new byte[8])),
                paragraph("제1조(목적) 이 규정은 살림을 정한다."),
                paragraph("제2조(정의) ① 뜻은 다음과 같다. 1. 예산: 한 해의 계획"));
    }
}
