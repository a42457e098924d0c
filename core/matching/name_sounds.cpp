// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/name_sounds.h"

#include <array>
#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSound = 8;

bool isVowel(QChar c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u' || c == u'y';
}

bool isSoftener(QChar c)
{
    return c == u'e' || c == u'i' || c == u'y';
}

QString latinLetters(const QString &word)
{
    QString letters;
    for (const QChar c : word) {
        if (c >= u'a' && c <= u'z')
            letters += c;
        else if (c == u'\u00f8') // o with a stroke, which does not come apart into o and a mark
            letters += u'o';
        else if (c == u'\u0142')
            letters += u'l';
        else if (c == u'\u00e6')
            letters += u'e';
        else if (c == u'\u0131')
            letters += u'i';
    }
    return letters;
}

/// Beginnings that are written and not heard.
QString withoutSilentBeginning(const QString &word)
{
    constexpr std::array silent{std::pair{"kn"_L1, "n"_L1}, std::pair{"gn"_L1, "n"_L1}, std::pair{"pn"_L1, "n"_L1},
                                std::pair{"wr"_L1, "r"_L1}, std::pair{"ps"_L1, "s"_L1}, std::pair{"rh"_L1, "r"_L1},
                                std::pair{"wh"_L1, "w"_L1}, std::pair{"x"_L1, "s"_L1}};
    for (const auto &[written, heard] : silent) {
        if (word.startsWith(written))
            return heard + word.sliced(written.size());
    }
    const bool scottish = word.startsWith("mac"_L1) && word.size() > 5 && !isVowel(word[3]);
    if (scottish)
        return "mk"_L1 + word.sliced(word[3] == u'k' || word[3] == u'c' ? 4 : 3);
    if (word.startsWith("mc"_L1) && word.size() > 3)
        return "mk"_L1 + word.sliced(word[2] == u'k' || word[2] == u'c' ? 3 : 2);
    return word;
}

/// Reads a word from left to right and writes what is heard.
class Listener {
public:
    explicit Listener(QString word) : m_word(std::move(word)) {}

    QString sound(bool hardG)
    {
        m_hardG = hardG;
        m_sound.clear();
        m_at = 0;
        while (m_at < m_word.size() && m_sound.size() < longestSound)
            m_at += heard();
        return m_sound;
    }
    bool mayBeHard() const { return m_softG; }

private:
    QChar letter(qsizetype offset = 0) const
    {
        const qsizetype place = m_at + offset;
        return place >= 0 && place < m_word.size() ? m_word[place] : QChar();
    }
    bool goesOn(QLatin1StringView text) const { return QStringView(m_word).sliced(m_at).startsWith(text); }
    bool isLast(qsizetype length = 1) const { return m_at + length >= m_word.size(); }
    /// Twice the same is heard once.
    qsizetype say(QChar sound, qsizetype length = 1)
    {
        if (!m_sound.endsWith(sound))
            m_sound += sound;
        return length;
    }
    qsizetype skip(qsizetype length = 1) { return length; }

    qsizetype heard()
    {
        if (const qsizetype length = heardTogether())
            return length;
        const QChar c = letter();
        if (isVowel(c))
            return heardVowel();
        switch (c.unicode()) {
        case 'b': return isLast() && letter(-1) == u'm' ? skip() : say(u'b');
        case 'c': return say(isSoftener(letter(1)) ? u's' : u'k');
        case 'd': return say(u't'); // Mohammed, Muhammet; Siobhan and Chevonne are in the list of names
        case 'g': return heardG();
        case 'h': return m_at == 0 ? say(u'h') : skip();
        case 'j': return say(u'j');
        case 'q': return say(u'k');
        case 'v': return say(u'v');
        case 'w': return isVowel(letter(1)) ? say(u'v') : skip(); // Waseem, Vaseem; Shaw, Sha
        case 'x': say(u'k'); return say(u's');
        case 'z': return say(u's');
        default: return say(c);
        }
    }

    qsizetype heardVowel()
    {
        if (m_at > 0)
            return skip();
        if (letter() == u'y' && isVowel(letter(1)))
            return say(u'y');
        return say(u'A');
    }

    qsizetype heardG()
    {
        const bool soft = isSoftener(letter(1)) && letter(-1) != u'g' && letter(1) != letter();
        if (!soft)
            return say(u'k');
        m_softG = true;
        return say(m_hardG ? u'k' : u'j');
    }

    qsizetype heardTogether()
    {
        struct Together {
            QLatin1StringView written;
            QLatin1StringView heard;
        };
        static constexpr std::array table{
            Together{"tch"_L1, "C"_L1},  Together{"sch"_L1, "X"_L1},  Together{"chr"_L1, "kr"_L1},
            Together{"chl"_L1, "kl"_L1}, Together{"cha"_L1, ""_L1},   Together{"ch"_L1, "C"_L1},
            Together{"sh"_L1, "X"_L1},   Together{"cia"_L1, "X"_L1},  Together{"tia"_L1, "X"_L1},
            Together{"tio"_L1, "X"_L1},  Together{"sia"_L1, "X"_L1},  Together{"ph"_L1, "f"_L1},
            Together{"dge"_L1, "j"_L1},  Together{"dj"_L1, "j"_L1},   Together{"dzh"_L1, "j"_L1},
            Together{"zh"_L1, "j"_L1},   Together{"cks"_L1, "ks"_L1}, Together{"ck"_L1, "k"_L1},
            Together{"kh"_L1, "k"_L1},   Together{"gh"_L1, ""_L1},    Together{"bh"_L1, "b"_L1},
            Together{"dh"_L1, "t"_L1},   Together{"th"_L1, "t"_L1},   Together{"cz"_L1, "C"_L1},
            Together{"sz"_L1, "X"_L1},   Together{"ts"_L1, "s"_L1},   Together{"tz"_L1, "s"_L1},
            Together{"mps"_L1, "ms"_L1}, Together{"mpt"_L1, "mt"_L1}, Together{"mpk"_L1, "mk"_L1}};
        for (const Together &each : table) {
            if (!goesOn(each.written))
                continue;
            if (each.written == "gh"_L1)
                return heardGh();
            if (each.written == "cha"_L1) // Michael, Rachael; Charlotte and Chapman
                return letter(3) == u'e' && m_at > 0 ? say(u'k', 2) : say(u'C', 2);
            if (each.heard == "X"_L1 && each.written[1] == u'i' && m_at == 0) // Alicia, but Ciara and Tia
                continue;
            for (const char c : each.heard)
                say(QLatin1Char(c));
            return each.written.size();
        }
        return 0;
    }

    /// Ghulam, Mughal; but Hugh, Leigh, Wright.
    qsizetype heardGh()
    {
        if (m_at == 0 || !isVowel(letter(-1)) || isVowel(letter(2)))
            return say(u'k', 2);
        return skip(2);
    }

    QString m_word;
    QString m_sound;
    qsizetype m_at = 0;
    bool m_hardG = false;
    bool m_softG = false;
};

} // namespace

QStringList soundsOf(const QString &word)
{
    Listener listener(withoutSilentBeginning(latinLetters(word)));
    QStringList sounds;
    for (const bool hardG : {false, true}) {
        const QString sound = listener.sound(hardG);
        if (!sound.isEmpty() && !sounds.contains(sound))
            sounds << sound;
        if (!listener.mayBeHard())
            break;
    }
    return sounds;
}

QStringList soundsOfBeginning(const QString &word)
{
    // The last letters may go together with those to come: "p" with "h", "c" with "h".
    QStringList sounds = soundsOf(word);
    const QString last = word.right(1);
    if (QStringList{u"p"_s, u"c"_s, u"s"_s, u"t"_s, u"g"_s, u"d"_s, u"k"_s, u"z"_s}.contains(last)) {
        for (QString &sound : sounds) {
            if (sound.size() > 1)
                sound.chop(1);
        }
    }
    return sounds;
}

} // namespace frontdoor
