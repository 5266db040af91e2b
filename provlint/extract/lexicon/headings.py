"""What stands above a list of sources, or of notes, in languages other than English; the languages are ISO 639-1."""

from __future__ import annotations

SOURCES = {
    "cs": "zdroje|použitá literatura|seznam literatury|prameny",
    "da": "kilder|kildeliste|referencer|litteraturliste|henvisninger",
    "de": "quellen|quellenverzeichnis|quellenangaben|quellennachweis|quellennachweise|literatur|literaturverzeichnis"
    "|literaturangaben|einzelnachweise|nachweise|belege|referenzen|bibliographie|bibliografie",
    "el": "πηγές|βιβλιογραφία|αναφορές|παραπομπές",
    "es": "fuentes|fuentes consultadas|referencias|referencias bibliográficas|bibliografía|obras citadas",
    "fi": "lähteet|lähdeluettelo|viitteet|kirjallisuus",
    "fr": "références|références bibliographiques|notes et références|ouvrages cités|œuvres citées|bibliographie"
    "|webographie",
    "he": "מקורות|ביבליוגרפיה",
    "hu": "források|irodalom|irodalomjegyzék|hivatkozások",
    "id": "daftar pustaka|referensi|sumber",
    "it": "fonti|riferimenti|riferimenti bibliografici|bibliografia|opere citate",
    "ja": "参考資料|引用元|出典",
    "ko": "참고문헌|참고 문헌|출처|참고자료|참고 자료",
    "nl": "bronnen|bronnenlijst|bronvermelding|literatuur|literatuurlijst|referenties|bibliografie",
    "no": "kjelder|referanser|litteratur",
    "pl": "źródła|bibliografia|literatura|piśmiennictwo|odniesienia",
    "pt": "fontes|referências|referências bibliográficas|obras citadas",
    "ro": "surse|referințe",
    "ru": "источники|литература|список литературы|список использованной литературы|список источников"
    "|использованные источники|библиография",
    "sv": "källor|källförteckning|referenser|referenslista|litteraturförteckning",
    "tr": "kaynaklar|kaynakça",
    "uk": "джерела|література|список літератури|використані джерела",
    "vi": "tài liệu tham khảo|nguồn",
    "zh": "参考书目|參考文獻|參考資料|參考來源|來源|資料來源",
    "ar": "المراجع|المصادر",
}
"""Headings of lists of sources in small letters, parted by bars."""

NOTES = {
    "de": "anmerkungen|fußnoten|endnoten|weblinks",
    "es": "notas|notas al pie|enlaces|enlaces externos",
    "fr": "notes|notes de bas de page|liens|liens externes",
    "it": "note a piè di pagina|collegamenti esterni",
    "ja": "脚注|注釈",
    "ko": "각주",
    "nl": "noten|voetnoten",
    "pl": "przypisy",
    "ru": "примечания|сноски|ссылки",
    "sv": "noter|fotnoter",
    "uk": "примітки|посилання",
    "zh": "注释|脚注|註釋",
}
"""Headings of lists of notes and links, whose entries need not be sources."""
