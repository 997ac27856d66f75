# `cmake --install`: the program, the one that `aside audit` runs, and the library for
# find_package(aside).
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/aside)

foreach(program aside aside-audit)
  if(TARGET ${program})
    install(TARGETS ${program})
  endif()
endforeach()
install(TARGETS aside-lib EXPORT asideTargets)
install(EXPORT asideTargets NAMESPACE aside:: DESTINATION ${package_dir})

# The public headers: the facade, and what its signatures need.
foreach(folder lint terms base)
  install(DIRECTORY src/${folder} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/aside
    FILES_MATCHING
      PATTERN "linter.h" PATTERN "terms/*.h" PATTERN "span.h" PATTERN "diagnostic.h")
endforeach()

configure_package_config_file(src/package/asideConfig.cmake.in asideConfig.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(asideConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/asideConfig.cmake
  ${PROJECT_BINARY_DIR}/asideConfigVersion.cmake DESTINATION ${package_dir})

install(FILES LICENSE README.md SECURITY.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
