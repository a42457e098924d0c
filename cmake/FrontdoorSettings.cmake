# SPDX-FileCopyrightText: 2026 The Frontdoor authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Compiler settings shared by every target, gathered in one interface library.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

add_library(frontdoor_settings INTERFACE)
target_include_directories(frontdoor_settings INTERFACE "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/generated")
target_compile_definitions(frontdoor_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(frontdoor_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-maybe-uninitialized # GCC 12 reports moved-from std::variant members that are never read
    -Werror=switch -Werror=return-type
    $<$<BOOL:${FRONTDOOR_WERROR}>:-Werror>)

if(FRONTDOOR_SANITIZE)
    target_compile_options(frontdoor_settings INTERFACE
        -fsanitize=${FRONTDOOR_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(frontdoor_settings INTERFACE -fsanitize=${FRONTDOOR_SANITIZE})
endif()
if(FRONTDOOR_COVERAGE)
    target_compile_options(frontdoor_settings INTERFACE --coverage -O0)
    target_link_options(frontdoor_settings INTERFACE --coverage)
endif()

# With another compiler each file reads what it includes: that is how a missing #include is found.
set(FRONTDOOR_PRECOMPILED_DEFAULT OFF)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(FRONTDOOR_PRECOMPILED_DEFAULT ON)
endif()
option(FRONTDOOR_PRECOMPILED "Precompile Qt's headers for what draws" ${FRONTDOOR_PRECOMPILED_DEFAULT})

find_program(FRONTDOOR_CCACHE ccache)
if(FRONTDOOR_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${FRONTDOOR_CCACHE}")
endif()
find_program(FRONTDOOR_MOLD mold)
if(FRONTDOOR_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
