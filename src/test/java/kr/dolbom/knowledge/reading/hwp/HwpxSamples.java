package kr.dolbom.knowledge.reading.hwp;

import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.cell;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.paragraph;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.row;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.table;

import java.util.List;

/** Sound HWPX files with a bit of everything. */
public final class HwpxSamples {

    private HwpxSamples() {}

    public static List<byte[]> files() {
        String inner = table(row(cell(0, 0, "속"), cell(0, 1, "표")));
        return List.of(HwpxWriting.document(
                paragraph(1, "<hp:t>목적</hp:t>"),
                paragraph(
                        0,
                        "<hp:t>예산은 해마다<hp:tab/> 새로 짠다.</hp:t><hp:ctrl><hp:footNote><hp:subList>" + paragraph("각주")
                                + "</hp:subList></hp:footNote></hp:ctrl>"),
                table(
                        row(cell(0, 0, "1", "1", 2, paragraph("과목")), cell(0, 1, "1", "2", 2, paragraph("금액"))),
                        row(
                                cell(1, 0, "2", "1", 1, paragraph("관리운영비")),
                                cell(1, 1, "1", "1", 1, inner),
                                cell(1, 2, "1,200")),
                        row(cell(2, 1, "수용비"), cell(2, 2, "800"))),
                paragraph(2, "<hp:t>대상</hp:t>"),
                paragraph("제1조(목적) 이 규정은 살림을 정한다."),
                paragraph("제2조(정의) ① 뜻은 다음과 같다.")));
    }
}
